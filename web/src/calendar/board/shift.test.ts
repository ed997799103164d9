import { describe, expect, test } from 'vitest';
import { isNothing, noShift, shiftByKey, shifted, shiftTo, stretchTo, tidy } from './shift';

const utc = (text: string) => Date.parse(`${text}Z`);
const at = (start: string, end: string, zone?: string) => ({
  start_us: utc(start) * 1000,
  end_us: utc(end) * 1000,
  zone,
});

describe('a meeting in London on the day before the clocks go forward', () => {
  const meeting = at('2026-03-28T10:00', '2026-03-28T11:00', 'Europe/London');
  test('a day later is at the same time on the wall, an hour earlier in UTC', () => {
    const { start, end } = shifted(meeting, { ...noShift, days: 1 }, 'UTC');
    expect([start, end]).toEqual([utc('2026-03-29T09:00'), utc('2026-03-29T10:00')]);
  });
  test('dragging it there is one day and no minutes', () => {
    expect(shiftTo(meeting, utc('2026-03-29T09:00'), 'UTC')).toEqual({ ...noShift, days: 1 });
  });
});

test('a floating meeting is moved on the reader’s wall', () => {
  const meeting = at('2026-03-28T10:00', '2026-03-28T11:00');
  const { start } = shifted(meeting, { ...noShift, days: 1 }, 'Europe/London');
  expect(start).toBe(utc('2026-03-29T09:00'));
});

test('what one drags is what one gets', () => {
  const meeting = at('2026-10-24T22:30', '2026-10-24T23:30', 'America/New_York');
  for (const to of ['2026-10-25T00:15', '2026-10-25T06:45', '2026-10-23T20:00']) {
    expect(
      shifted(meeting, shiftTo(meeting, utc(to), 'Europe/London'), 'Europe/London').start,
    ).toBe(utc(to));
  }
});

test('the end moves alone, and never before the start', () => {
  const meeting = at('2026-06-01T10:00', '2026-06-01T11:00', 'Europe/London');
  expect(stretchTo(meeting, utc('2026-06-01T11:45'), 'UTC').end_minutes).toBe(45);
  const { start, end } = shifted(meeting, { ...noShift, end_minutes: -90 }, 'UTC');
  expect(end).toBe(start);
});

test('the keys of the move mode', () => {
  const keys: [string, boolean][] = [
    ['ArrowDown', false],
    ['ArrowDown', false],
    ['ArrowUp', false],
    ['ArrowRight', false],
    ['ArrowDown', true],
  ];
  const end = keys.reduce((shift, [key, held]) => shiftByKey(shift, key, held) ?? shift, noShift);
  expect(end).toEqual({ days: 1, minutes: 15, end_minutes: 15 });
  expect(shiftByKey(noShift, 'a', false)).toBeNull();
  expect(isNothing(shiftByKey(end, 'ArrowLeft', false) ?? end)).toBe(false);
});

test('more than a day of minutes becomes days', () => {
  expect(tidy({ days: 0, minutes: -1500, end_minutes: 0 })).toEqual({
    days: -1,
    minutes: -60,
    end_minutes: 0,
  });
});
