import { expect, test } from 'vitest';
import { ago } from './ago';

const now = Date.parse('2026-03-17T12:00Z');

test.each([
  ['2026-03-17T11:59:45Z', 'just now'],
  ['2026-03-17T12:00:20Z', 'in a moment'],
  ['2026-03-17T11:57Z', '3 min ago'],
  ['2026-03-17T12:20Z', 'in 20 min'],
  ['2026-03-17T10:00Z', '2 hr ago'],
  ['2026-03-16T12:00Z', 'yesterday'],
  ['2026-03-10T12:00Z', '7 days ago'],
])('%s is %s', (at, words) => {
  expect(ago(Date.parse(at), now)).toBe(words);
});
