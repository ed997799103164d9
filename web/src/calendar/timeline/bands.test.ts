import { describe, expect, test } from 'vitest';
import { column, meeting } from '../board/samples';
import { bandsOf, barsOf, partOf } from './bands';

const dates = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'];
const at = (date: string, place: string, away = false) => ({
  date,
  place,
  zone: place === 'London' ? 'Europe/London' : 'Asia/Singapore',
  away,
});

test('days in the same place are one band, and what is outside is left out', () => {
  const bands = bandsOf(
    [
      at('2026-05-31', 'London'),
      at('2026-06-01', 'London'),
      at('2026-06-02', 'Singapore', true),
      at('2026-06-03', 'Singapore', true),
      at('2026-06-04', 'London'),
    ],
    dates,
  );
  expect(bands.map(({ from, to, place }) => `${from}-${to} ${place}`)).toEqual([
    '0-1 London',
    '1-3 Singapore',
    '3-4 London',
  ]);
});

describe('bars', () => {
  const days = (title: string, start: string, end: string) =>
    meeting(title, start, end, { all_day: true, start, end });
  const shown = (...all: ReturnType<typeof days>[]) =>
    barsOf(column('Helen', [], { all_day: all }), dates, 'UTC').map(
      ({ meeting: { title }, from, to, lane }) => `${title} ${from}-${to} in ${lane.lane}`,
    );
  test('end where the last day does', () => {
    expect(shown(days('fair', '2026-06-02', '2026-06-04'))).toEqual(['fair 1-3 in 0']);
  });
  test('are cut where the dates end', () => {
    expect(shown(days('leave', '2026-05-20', '2026-07-01'))).toEqual(['leave 0-4 in 0']);
    expect(shown(days('before', '2026-05-20', '2026-06-01'))).toEqual([]);
    expect(shown(days('after', '2026-06-05', '2026-06-06'))).toEqual([]);
  });
  test('that overlap stand below each other', () => {
    expect(
      shown(days('fair', '2026-06-02', '2026-06-04'), days('leave', '2026-06-01', '2026-06-03')),
    ).toEqual(['leave 0-2 in 0', 'fair 1-3 in 1']);
  });
  test('a night train of more than a day is one too', () => {
    const train = meeting('train', '2026-06-01T20:00', '2026-06-02T21:00');
    const [bar] = barsOf(column('Helen', [train]), dates, 'UTC');
    expect([bar?.from, bar?.to]).toEqual([0, 2]);
  });
});

test('a meeting takes its part of the day from seven to nine, and what is outside its edge', () => {
  const utc = (text: string) => Date.parse(`${text}Z`);
  const part = (from: string, to: string) => partOf(utc(from), utc(to), 'UTC');
  expect(part('2026-06-01T14:00', '2026-06-01T17:30')).toEqual({ top: 0.5, height: 0.25 });
  expect(part('2026-06-01T03:00', '2026-06-01T04:00').top).toBe(0);
  expect(part('2026-06-01T23:00', '2026-06-01T23:30').top).toBe(0.94);
});
