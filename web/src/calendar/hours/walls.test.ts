import { describe, expect, test } from 'vitest';
import { column, meeting } from '../board/samples';
import { noShift } from '../board/shift';
import { timeText } from '../wall';
import { besideTicks, piecesOf } from './walls';

const london = 'Europe/London';

function shown(date: string, start: string, end: string, own = london): string[] {
  const helen = column('Helen', [meeting('board', start, end)]);
  return piecesOf([helen], date, own, null).map(
    (one) =>
      `${timeText(one.start)}-${timeText(one.end)}${one.starts ? '' : ' from before'}${one.ends ? '' : ' goes on'}`,
  );
}

describe('what stands on a date', () => {
  test('is in the reader’s zone', () => {
    expect(shown('2026-06-01', '2026-06-01T09:00', '2026-06-01T10:00')).toEqual(['10:00-11:00']);
    expect(shown('2026-06-01', '2026-06-01T09:00', '2026-06-01T10:00', 'Asia/Kolkata')).toEqual([
      '14:30-15:30',
    ]);
    expect(
      shown('2026-06-01', '2026-06-01T03:00', '2026-06-01T04:00', 'America/Los_Angeles'),
    ).toEqual([]);
  });
  test('is the part before midnight, and the part after it', () => {
    expect(shown('2026-06-01', '2026-06-01T21:00', '2026-06-02T01:00')).toEqual([
      '22:00-00:00 goes on',
    ]);
    expect(shown('2026-06-02', '2026-06-01T21:00', '2026-06-02T01:00')).toEqual([
      '00:00-02:00 from before',
    ]);
    expect(shown('2026-06-02', '2026-06-01T21:00', '2026-06-01T23:00')).toEqual([]);
  });
  test('never ends before it starts where the clocks go back', () => {
    expect(shown('2026-10-25', '2026-10-25T00:45', '2026-10-25T01:15')).toEqual(['01:45-01:45']);
  });
  test('is where it goes while it is moved', () => {
    const board = meeting('board', '2026-06-01T09:00', '2026-06-01T10:00');
    const helen = column('Helen', [board]);
    const moving = {
      column: helen,
      meeting: board,
      scope: 'this' as const,
      shift: { ...noShift, days: 1 },
    };
    expect(piecesOf([helen], '2026-06-01', london, moving)).toHaveLength(0);
    expect(piecesOf([helen], '2026-06-02', london, moving)).toHaveLength(1);
  });
});

test('the hours of another zone stand beside the reader’s', () => {
  const labels = (date: string, zone: string) =>
    besideTicks(date, london, zone).map(({ label }) => label);
  expect(labels('2026-06-01', 'Asia/Kolkata').slice(8, 10)).toEqual(['12:30', '13:30']);
  expect(labels('2026-06-01', 'Pacific/Apia').slice(0, 2)).toEqual(['12:00', '13:00']);
  // London skips one o’clock on this day: from two on it is an hour less.
  expect(labels('2026-03-29', 'Asia/Tokyo').slice(0, 4)).toEqual([
    '09:00',
    '10:00',
    '10:00',
    '11:00',
  ]);
});
