import { describe, expect, test } from 'vitest';
import { knowsZone, offsetAt } from '../ui/offset';
import { addDays } from '../ui/time';
import { dateText, instantOf, readWall, timeText, wallOf, wallText, weekStart } from './wall';

const utc = (text: string) => Date.parse(`${text}Z`);

test.each([
  ['2026-01-15T12:00', 'Europe/London', '2026-01-15T12:00'],
  ['2026-07-15T12:00', 'Europe/London', '2026-07-15T13:00'],
  ['2026-07-15T12:00', 'America/New_York', '2026-07-15T08:00'],
  ['2026-07-15T20:00', 'Asia/Singapore', '2026-07-16T04:00'],
  ['2026-07-15T12:00', 'Asia/Kolkata', '2026-07-15T17:30'],
  ['2026-07-15T12:00', 'Asia/Kathmandu', '2026-07-15T17:45'],
])('at %s UTC the clocks of %s show %s', (instant, zone, wall) => {
  expect(wallText(wallOf(utc(instant), zone))).toBe(wall);
  expect(instantOf(readWall(wall), zone)).toBe(utc(instant));
});

describe('where clocks change', () => {
  test('a wall time that does not exist is read with the offset from before the gap', () => {
    const at = instantOf(readWall('2026-03-29T01:30'), 'Europe/London');
    expect(at).toBe(utc('2026-03-29T01:30'));
    expect(wallText(wallOf(at, 'Europe/London'))).toBe('2026-03-29T02:30');
  });
  test('a wall time that comes twice is the first one', () => {
    expect(instantOf(readWall('2026-10-25T01:30'), 'Europe/London')).toBe(utc('2026-10-25T00:30'));
  });
  test('a day on the wall is 23 or 25 hours', () => {
    const hours = (date: string) =>
      (instantOf(readWall(addDays(date, 1)), 'Europe/London') -
        instantOf(readWall(date), 'Europe/London')) /
      3_600_000;
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24]);
  });
  test('half-hour changes too', () => {
    const at = instantOf(readWall('2026-04-05T12:00'), 'Australia/Lord_Howe');
    expect(offsetAt(at, 'Australia/Lord_Howe')).toBe(10.5 * 3_600_000);
  });
});

test('texts of wall times', () => {
  const wall = readWall('2026-03-29T09:05');
  expect([wallText(wall), dateText(wall), timeText(wall)]).toEqual([
    '2026-03-29T09:05',
    '2026-03-29',
    '09:05',
  ]);
  expect(readWall('2026-03-29T09:05:30')).toBe(wall + 30_000);
  expect(readWall('tomorrow')).toBeNaN();
});

test('weeks begin where the reader says', () => {
  expect(weekStart('2026-03-29', 'monday')).toBe('2026-03-23');
  expect(weekStart('2026-03-29', 'sunday')).toBe('2026-03-29');
  expect(weekStart('2026-03-23', 'monday')).toBe('2026-03-23');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
});

test('a zone it does not know is told', () => {
  expect(knowsZone('Europe/London')).toBe(true);
  expect(knowsZone('Custom House Time')).toBe(false);
  expect(offsetAt(0, 'Custom House Time')).toBe(0);
});
