import type { Axis } from '../board/axis';
import { hourTicks } from '../board/axis';
import { endOf, keyOf, type Placed, startOf } from '../board/meeting';
import { shifted } from '../board/shift';
import type { Moving } from '../board/useMoving';
import { dayMs, instantOf, minuteMs, readWall, timeText, wallOf } from '../wall';

/*
 * In the grid of hours every day has the same 24 hours of the reader's clocks, so that days stand beside each
 * other. Its axis is of wall times, not of instants: on the days on which the clocks change an hour stays empty, or
 * holds two.
 */

/** The 24 hours of a date, as wall times. */
export function wallAxis(date: string): Axis {
  const from = readWall(date);
  return { from, to: from + dayMs };
}

/** A part of a meeting that stands on one date, as wall times. */
export interface Piece extends Placed {
  start: number;
  end: number;
  /** It begins, and ends, within the date. */
  starts: boolean;
  ends: boolean;
}

/** Everybody's timed meetings on a date of the reader's, that which is being moved where it goes. */
export function piecesOf(
  columns: Placed['column'][],
  date: string,
  own: string,
  moving: Moving | null,
): Piece[] {
  const { from, to } = wallAxis(date);
  const pieces: Piece[] = [];
  for (const column of columns) {
    for (const meeting of column.meetings) {
      const mine = moving && keyOf(moving.meeting) === keyOf(meeting);
      const time = mine
        ? shifted(meeting, moving.shift, own)
        : { start: startOf(meeting), end: endOf(meeting) };
      const start = wallOf(time.start, own);
      // Where the clocks go back within it, its end may show less than its start.
      const end = Math.max(wallOf(time.end, own), start);
      if (start >= to || end < from || (end === from && start < from)) continue;
      pieces.push({
        column,
        meeting,
        start: Math.max(start, from),
        end: Math.min(end, to),
        starts: start >= from,
        ends: end <= to,
      });
    }
  }
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What the clocks of another zone show at the full hours of the reader's on a date. */
export function besideTicks(date: string, own: string, zone: string) {
  const axis = wallAxis(date);
  return hourTicks(axis, 'UTC').map(({ at }) => ({
    at,
    label: timeText(wallOf(instantOf(at, own), zone)),
  }));
}

/** The wall time at so many pixels, on a quarter of an hour. */
export function quarter(wall: number): number {
  return Math.round(wall / (15 * minuteMs)) * 15 * minuteMs;
}
