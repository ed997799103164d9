import { expect, test } from 'vitest';
import { lastedText, minutesText } from './times';

test('minutes are told in hours where that is shorter', () => {
  expect([5, 60, 150].map(minutesText)).toEqual(['5 min', '1 h', '2 h 30 min']);
});

test('what lasted long is told in days', () => {
  expect([30 * 60e6, 47 * 3600e6, 72 * 3600e6].map(lastedText)).toEqual([
    '30 min',
    '47 h',
    '3 days',
  ]);
});
