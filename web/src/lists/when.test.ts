import { expect, test } from 'vitest';
import { dayIn, timeIn } from './when';

test('an instant is told on the clocks of a zone, whole days by their date alone', () => {
  const late = String(Date.UTC(2026, 2, 28, 23, 30) * 1000);
  expect([dayIn(late, 'Europe/London'), timeIn(late, 'Europe/London')]).toEqual([
    '2026-03-28',
    '23:30',
  ]);
  expect([dayIn(late, 'Europe/Berlin'), timeIn(late, 'Europe/Berlin')]).toEqual([
    '2026-03-29',
    '00:30',
  ]);
  expect([
    dayIn('2026-03-29', 'America/New_York'),
    timeIn('2026-03-29', 'America/New_York'),
  ]).toEqual(['2026-03-29', undefined]);
});
