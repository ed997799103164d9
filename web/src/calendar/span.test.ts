import { expect, test } from 'vitest';
import { addMonths, loadOf, spanOf, stepped, type View } from './span';

test.each<[View, string, 'monday' | 'sunday', string, number]>([
  ['day', '2031-04-08', 'monday', '2031-04-08', 1],
  ['week', '2031-04-08', 'monday', '2031-04-07', 7],
  ['week', '2031-04-08', 'sunday', '2031-04-06', 7],
  ['month', '2031-04-08', 'monday', '2031-03-31', 35],
  ['month', '2027-02-15', 'monday', '2027-02-01', 28],
  ['month', '2026-08-31', 'monday', '2026-07-27', 42],
  ['month', '2026-08-31', 'sunday', '2026-07-26', 42],
  ['agenda', '2031-04-08', 'monday', '2031-04-08', 28],
  ['timeline', '2031-04-08', 'monday', '2031-04-07', 28],
])('a %s at %s, weeks from %s, begins on %s and has %i days', (view, date, start, first, days) => {
  expect(spanOf(view, date, start)).toEqual({ first, days });
});

test('what is loaded of a month fits into one question to the server', () => {
  for (let month = 0; month < 240; month++) {
    const { days } = loadOf('month', addMonths('2020-01-31', month), 'sunday');
    expect(days).toBeLessThanOrEqual(44);
  }
});

test.each<[View, string, 1 | -1, string]>([
  ['day', '2031-03-31', 1, '2031-04-01'],
  ['week', '2031-04-01', -1, '2031-03-25'],
  ['month', '2031-01-31', 1, '2031-02-28'],
  ['month', '2032-03-31', -1, '2032-02-29'],
  ['month', '2031-12-15', 1, '2032-01-15'],
  ['month', '2031-01-15', -1, '2030-12-15'],
  ['agenda', '2031-04-08', 1, '2031-05-06'],
])('from a %s at %s a step of %i leads to %s', (view, date, by, to) => {
  expect(stepped(view, date, by)).toBe(to);
});
