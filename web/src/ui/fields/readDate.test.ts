import { expect, test } from 'vitest';
import { addDays } from '../time';
import { readDate } from './readDate';

const today = '2026-03-17'; // a Tuesday

test.each([
  ['2026-03-29', '2026-03-29'],
  ['29/3', '2026-03-29'],
  ['1.2.', '2027-02-01'],
  ['29/3/27', '2027-03-29'],
  ['29 mar', '2026-03-29'],
  ['Mar 29, 2027', '2027-03-29'],
  ['Tue 3 Mar', '2027-03-03'],
  ['1st April', '2026-04-01'],
  ['today', '2026-03-17'],
  ['tomorrow', '2026-03-18'],
  ['tue', '2026-03-17'],
  ['monday', '2026-03-23'],
  ['+3', '2026-03-20'],
  ['29 feb', '2028-02-29'],
])('%s', (typed, date) => {
  expect(readDate(typed, today)).toBe(date);
});

test.each(['', 'soon', '31/2', '45', '2026-13-01', 'mar'])('%s is no date', (typed) => {
  expect(readDate(typed, today)).toBeNull();
});

test('in the United States the month comes first', () => {
  expect(readDate('3/29', today, true)).toBe('2026-03-29');
});

test('days are added over the end of a month', () => {
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
});
