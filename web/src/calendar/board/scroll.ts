import type { Column } from '../types';
import { hourMs } from '../wall';
import type { Axis } from './axis';
import { endOf, startOf } from './meeting';

/**
 * The instant that stands at the top when a day is first looked at. Today that is when the first of them begins
 * to work, as long as now is still in view, else an hour and a half before now; on another day it is the first
 * meeting of the reader's own morning or its beginning, whichever comes first. Who works half a world away does not
 * pull the day into the reader's night: what lies above is counted at the edge.
 */
export function scrollTarget(
  columns: readonly Column[],
  axis: Axis,
  now: number,
  hoursInView: number,
): number {
  const work = columns.flatMap(({ working }) => working.map(({ from_us }) => from_us / 1000));
  const meetings = columns.flatMap((column) => column.meetings.map(startOf));
  const isToday = now >= axis.from && now < axis.to;
  const usual = axis.from + 8 * hourMs;
  const dawn = axis.from + 6 * hourMs;
  const byDay = (list: number[]) => list.filter((ms) => ms >= dawn);
  if (!isToday) return Math.min(...byDay(work), ...byDay(meetings), usual) - hourMs / 2;
  const mornings = byDay(work);
  const begin = Math.min(...(mornings.length > 0 ? mornings : [usual])) - hourMs / 2;
  const fits = now < begin + (hoursInView - 3.5) * hourMs;
  return fits ? Math.min(begin, now - hourMs / 2) : now - 1.5 * hourMs;
}

/** How many meetings lie wholly above and below what is in view. */
export function outOfView(
  columns: readonly Column[],
  from: number,
  to: number,
): { above: number; below: number } {
  const all = columns.flatMap((column) => column.meetings);
  return {
    above: all.filter((meeting) => endOf(meeting) <= from).length,
    below: all.filter((meeting) => startOf(meeting) >= to).length,
  };
}
