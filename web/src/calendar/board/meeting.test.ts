import { describe, expect, test } from 'vitest';
import { covers, dayOffset, inTimeOrder, keyOf, ofDay, placeAt, zoneAt } from './meeting';
import { column, meeting, utc } from './samples';

test('an occurrence is named by its event and its place in the series', () => {
  expect(keyOf({ event: 'e' })).toBe('e');
  expect(keyOf({ event: 'e', recurrence_id: '20260601T090000Z' })).toBe('e.20260601T090000Z');
});

test('J and K go through everybody’s meetings in the order of time', () => {
  const helen = column('Helen', [
    meeting('late', '2026-06-01T15:00', '2026-06-01T16:00'),
    meeting('long', '2026-06-01T09:00', '2026-06-01T11:00'),
  ]);
  const marco = column(
    'Marco',
    [
      meeting('short', '2026-06-01T09:00', '2026-06-01T09:30'),
      meeting('noon', '2026-06-01T12:00', '2026-06-01T13:00'),
    ],
    { all_day: [meeting('fair', '2026-06-01', '2026-06-02', { all_day: true })] },
  );
  const order = inTimeOrder([helen, marco]).map((one) => one.meeting.title);
  expect(order).toEqual(['fair', 'short', 'long', 'noon', 'late']);
});

describe('somebody who flies from London to Singapore on Tuesday', () => {
  const days = [
    { date: '2026-06-01', place: 'London', zone: 'Europe/London', away: false },
    { date: '2026-06-02', place: 'Singapore', zone: 'Asia/Singapore', away: true },
  ];
  test('is in London on Monday and, from their own midnight, in Singapore', () => {
    expect(placeAt(days, utc('2026-06-01T12:00'))?.place).toBe('London');
    expect(placeAt(days, utc('2026-06-01T17:00'))?.place).toBe('Singapore');
  });
  test('is where they are first before that', () => {
    expect(placeAt(days, utc('2026-05-31T12:00'))?.place).toBe('London');
  });
  test('has their meetings on the dates they live', () => {
    const away = column(
      'Helen',
      [
        meeting('in London', '2026-06-01T09:00', '2026-06-01T10:00'),
        meeting('at breakfast', '2026-06-02T00:30', '2026-06-02T01:00'),
        meeting('before breakfast there', '2026-06-01T23:30', '2026-06-02T00:30'),
      ],
      { days, all_day: [meeting('fair', '2026-06-02', '2026-06-04', { all_day: true })] },
    );
    const titles = (date: string) => ofDay(away, date, 'Europe/London').map(({ title }) => title);
    expect(titles('2026-06-01')).toEqual(['in London']);
    expect(titles('2026-06-02')).toEqual(['fair', 'before breakfast there', 'at breakfast']);
  });
});

test('a zone that only a file knows is read as the reader’s own', () => {
  const days = [{ date: '2026-06-01', place: '', zone: 'Custom House Time', away: false }];
  expect(zoneAt(column('Helen', [], { days }), utc('2026-06-01T12:00'), 'Europe/London')).toBe(
    'Europe/London',
  );
});

test('an all-day meeting covers its days without the last', () => {
  const fair = { start: '2026-06-01', end: '2026-06-03' };
  expect(
    ['2026-05-31', '2026-06-01', '2026-06-02', '2026-06-03'].map((d) => covers(fair, d)),
  ).toEqual([false, true, true, false]);
  expect(covers({ start: '2026-06-01', end: '2026-06-01' }, '2026-06-01')).toBe(true);
});

test('elsewhere it may be tomorrow already, or still yesterday', () => {
  const at = utc('2026-06-01T20:00');
  expect(dayOffset(at, 'Asia/Singapore', 'Europe/London')).toBe(1);
  expect(dayOffset(utc('2026-06-01T02:00'), 'America/New_York', 'Europe/London')).toBe(-1);
  expect(dayOffset(at, 'America/New_York', 'Europe/London')).toBe(0);
});
