import { describe, expect, test } from 'vitest';
import { hourMs } from '../wall';
import { busyPart, dayAxis, hourHeight, hourTicks, instantAt, offsetOn } from './axis';

const utc = (text: string) => Date.parse(`${text}Z`);
const london = 'Europe/London';

describe('the axis of a day', () => {
  test.each([
    ['2026-06-01', 24],
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('%s in London has %i hours', (date, hours) => {
    const axis = dayAxis(date, london);
    expect((axis.to - axis.from) / hourMs).toBe(hours);
    expect(hourTicks(axis, london)).toHaveLength(hours);
  });
  test('the hour that is skipped has no line, the one that comes twice has two', () => {
    const labels = (date: string) =>
      hourTicks(dayAxis(date, london), london)
        .slice(0, 4)
        .map(({ label }) => label);
    expect(labels('2026-03-29')).toEqual(['00:00', '02:00', '03:00', '04:00']);
    expect(labels('2026-10-25')).toEqual(['00:00', '01:00', '01:00', '02:00']);
  });
});

describe('hours of another zone on the same axis', () => {
  const axis = dayAxis('2026-06-01', london);
  test('Singapore begins its own day in the middle', () => {
    const midnight = hourTicks(axis, 'Asia/Singapore').find(({ date }) => date);
    expect(midnight).toEqual({ at: utc('2026-06-01T16:00'), label: '00:00', date: '2026-06-02' });
  });
  test('India stands half an hour apart', () => {
    const first = hourTicks(axis, 'Asia/Kolkata')[0];
    expect(first).toEqual({ at: utc('2026-05-31T23:30'), label: '05:00' });
  });
});

describe('pixels', () => {
  const axis = dayAxis('2026-06-01', london);
  test('an instant has its height, and what is outside stands at the edge', () => {
    expect(offsetOn(axis, axis.from + 2 * hourMs)).toBe(2 * hourHeight);
    expect(offsetOn(axis, axis.from - hourMs)).toBe(0);
    expect(offsetOn(axis, axis.to + hourMs)).toBe(24 * hourHeight);
  });
  test('a height is an instant at the nearest step', () => {
    expect(instantAt(axis, hourHeight * 9.1, 15)).toBe(axis.from + 9 * hourMs);
    expect(instantAt(axis, hourHeight * 9.4, 15)).toBe(axis.from + 9.5 * hourMs);
    expect(instantAt(axis, -50, 15)).toBe(axis.from);
  });
});

describe('the busy part', () => {
  const axis = dayAxis('2026-06-01', london);
  const at = (hour: number) => axis.from + hour * hourMs;
  test('is what there is and an hour around it', () => {
    const part = busyPart(axis, [
      { from: at(9), to: at(17) },
      { from: at(18.5), to: at(19.25) },
    ]);
    expect([part.from, part.to]).toEqual([at(8), at(21)]);
  });
  test('stays within the day', () => {
    const part = busyPart(axis, [{ from: at(-3), to: at(40) }]);
    expect([part.from, part.to]).toEqual([axis.from, axis.to]);
  });
  test('is the middle of the day when there is nothing', () => {
    expect(busyPart(axis, [])).toEqual({ from: at(8), to: at(18) });
  });
});
