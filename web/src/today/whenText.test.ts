import { expect, test } from 'vitest';
import { whenText } from './whenText';

test.each([
  ['2026-03-12T09:00:00Z', 'Europe/London', '09:00'],
  ['2026-03-11T16:10:00Z', 'Europe/London', 'yesterday 16:10'],
  ['2026-03-11T16:10:00Z', 'Asia/Singapore', '00:10'],
  ['2026-03-11T15:10:00Z', 'Asia/Singapore', 'yesterday 23:10'],
])('%s in %s is %s', (at, zone, text) => {
  expect(whenText(Date.parse(at), zone, '2026-03-12')).toBe(text);
});

test('what is older has its date', () => {
  expect(whenText(Date.parse('2026-02-20T16:10:00Z'), 'Europe/London', '2026-03-12')).toMatch(
    /20 Feb.* 16:10/,
  );
});
