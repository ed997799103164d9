import { expect, test } from 'vitest';
import { dayIn, daysIn, partOf, timeIn } from './when';

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

test('what lasts stands on each of its days, but not on one that begins as it ends', () => {
  const at = (day: number, hour: number) => String(Date.UTC(2026, 2, day, hour) * 1000);
  const days = (from: string, until?: string) => daysIn(from, until, 'Europe/London');
  expect(days(at(10, 9), at(12, 17))).toEqual(['2026-03-10', '2026-03-12']);
  expect(days(at(10, 22), at(11, 0))).toEqual(['2026-03-10', '2026-03-10']);
  expect(days(at(10, 9), at(10, 9))).toEqual(['2026-03-10', '2026-03-10']);
  expect(days('2026-03-14', '2026-03-15')).toEqual(['2026-03-14', '2026-03-15']);
  expect(days('2026-03-14')).toEqual(['2026-03-14', '2026-03-14']);
  expect(partOf('2026-03-11', ['2026-03-10', '2026-03-12'])).toBe('2/3');
  expect(partOf('2026-03-10', ['2026-03-10', '2026-03-10'])).toBeUndefined();
});
