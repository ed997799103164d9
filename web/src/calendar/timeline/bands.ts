import { type Lane, placeInLanes } from '../board/lanes';
import { endOf, isLong, keyOf, type Placed, startOf } from '../board/meeting';
import type { Column, PlaceOfDay } from '../types';
import { dateText, hourMs, wallOf } from '../wall';

/** A stretch of days in one place, by the index of its first and the one after its last date. */
export interface Band {
  from: number;
  to: number;
  place: string;
  zone: string;
  away: boolean;
}

/** Where somebody is on some dates, days in the same place joined. */
export function bandsOf(days: readonly PlaceOfDay[], dates: readonly string[]): Band[] {
  const bands: Band[] = [];
  for (const { date, place, zone, away } of days) {
    const at = dates.indexOf(date);
    if (at < 0) continue;
    const last = bands.at(-1);
    if (
      last &&
      last.to === at &&
      last.place === place &&
      last.zone === zone &&
      last.away === away
    ) {
      last.to = at + 1;
    } else bands.push({ from: at, to: at + 1, place, zone, away });
  }
  return bands;
}

/** Something that takes whole days, as a bar over them. */
export interface Bar extends Placed {
  from: number;
  to: number;
  lane: Lane;
}

const day = 24 * hourMs;

/** The bars of a person: what lasts whole days, or a day and longer, each in a line of its own where they overlap. */
export function barsOf(column: Column, dates: readonly string[], own: string): Bar[] {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const long = column.meetings.filter((meeting) => isLong(meeting));
  const bars = [
    ...column.all_day.map((meeting) => ({
      meeting,
      start: meeting.start.slice(0, 10),
      end: meeting.end.slice(0, 10),
    })),
    ...long.map((meeting) => ({
      meeting,
      start: dateText(wallOf(startOf(meeting), own)),
      end: dateText(wallOf(endOf(meeting) - 1, own) + day),
    })),
  ]
    .filter(({ start, end }) => start <= last && (end > first || (start === end && start >= first)))
    .map(({ meeting, start, end }) => {
      const from = start <= first ? 0 : dates.indexOf(start);
      const until = end > last ? dates.length : dates.indexOf(end);
      return { meeting, column, from, to: Math.max(until, from + 1) };
    })
    .sort(
      (a, b) => a.from - b.from || b.to - a.to || keyOf(a.meeting).localeCompare(keyOf(b.meeting)),
    );
  const lanes = placeInLanes(bars.map(({ from, to }) => ({ start: from, end: to })));
  return bars.map((bar, index) => ({
    ...bar,
    lane: lanes[index] ?? { lane: 0, lanes: 1, span: 1 },
  }));
}

/** The part of the day, from seven to nine in the evening, that a meeting takes: from 0 to 1. */
export function partOf(start: number, end: number, zone: string): { top: number; height: number } {
  const [from, to] = [7 * hourMs, 21 * hourMs];
  const wall = wallOf(start, zone);
  const begin = wall - Math.floor(wall / day) * day;
  const clamp = (ms: number) => Math.min(Math.max((ms - from) / (to - from), 0), 1);
  const top = Math.min(clamp(begin), 0.94);
  return { top, height: Math.max(clamp(begin + end - start) - top, 0.06) };
}
