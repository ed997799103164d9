import { describe, expect, test } from 'vitest';
import { ordinal, readRepeat, usualRepeats, writeRepeat } from './repeat';

const rules = (date: string) => usualRepeats(date).map(({ rule }) => rule);

test('the usual repeats follow the first date', () => {
  expect(rules('2026-11-24')).toContain('FREQ=MONTHLY;BYDAY=4TU');
  expect(rules('2026-11-03')).toContain('FREQ=MONTHLY;BYDAY=1TU');
  expect(rules('2026-11-30')).toContain('FREQ=MONTHLY;BYDAY=-1MO');
  const labels = usualRepeats('2026-11-24').map(({ label }) => label);
  expect(labels).toContain('Every week on Tuesday');
  expect(labels).toContain('Every year on 24 November');
});

test('without a date there is only once', () => {
  expect(rules('')).toEqual(['']);
});

describe('the end of a series', () => {
  test('is kept apart from the rule', () => {
    expect(readRepeat('FREQ=WEEKLY;UNTIL=20261201;BYDAY=TU', 'Europe/London')).toEqual({
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      until: '2026-12-01',
    });
    expect(readRepeat(undefined, 'Europe/London')).toEqual({ rule: '', until: '' });
  });
  test('in UTC, it is the date in the zone', () => {
    expect(readRepeat('FREQ=DAILY;UNTIL=20261202T045959Z', 'America/New_York').until).toBe(
      '2026-12-01',
    );
  });
  test('is written as the last moment of its date', () => {
    const written = writeRepeat(
      { rule: 'FREQ=DAILY', until: '2026-12-01' },
      'America/New_York',
      false,
    );
    expect(written).toBe('FREQ=DAILY;UNTIL=20261202T045959Z');
    expect(readRepeat(written, 'America/New_York').until).toBe('2026-12-01');
    expect(writeRepeat({ rule: 'FREQ=DAILY', until: '2026-12-01' }, '', true)).toBe(
      'FREQ=DAILY;UNTIL=20261201',
    );
    expect(writeRepeat({ rule: '', until: '2026-12-01' }, '', true)).toBe('');
  });
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [11, '11th'],
  [13, '13th'],
  [22, '22nd'],
  [27, '27th'],
  [31, '31st'],
])('day %i of the month is the %s', (day, text) => {
  expect(ordinal(day)).toBe(text);
});
