import { dateText, hourMs, instantOf, minuteMs, readWall, timeText, wallOf } from '../wall';

/** The vertical axis of a board: instants in milliseconds, the end excluded. A day on it may have 23 or 25 hours. */
export interface Axis {
  from: number;
  to: number;
}

/** One day on the clocks of a zone. */
export function dayAxis(date: string, zone: string): Axis {
  const start = readWall(date);
  return { from: instantOf(start, zone), to: instantOf(start + 24 * hourMs, zone) };
}

/** How high the board draws an hour, in pixels. */
export const hourHeight = 48;

/** Pixels from the top of the axis; what lies outside stands at its edge. */
export function offsetOn(axis: Axis, ms: number): number {
  const within = Math.min(Math.max(ms, axis.from), axis.to);
  return ((within - axis.from) / hourMs) * hourHeight;
}

/** The instant at so many pixels from the top, at the nearest full step of minutes. */
export function instantAt(axis: Axis, pixels: number, stepMinutes: number): number {
  const step = stepMinutes * minuteMs;
  const ms = axis.from + Math.round(((pixels / hourHeight) * hourMs) / step) * step;
  return Math.min(Math.max(ms, axis.from), axis.to);
}

export interface Tick {
  at: number;
  /** "08:00" on the clocks of the zone. */
  label: string;
  /** The date, where a new one begins there. */
  date?: string;
}

/** Every instant of the axis at which the clocks of a zone show a full hour. */
export function hourTicks(axis: Axis, zone: string): Tick[] {
  const ticks: Tick[] = [];
  const quarter = 15 * minuteMs;
  for (let at = Math.ceil(axis.from / quarter) * quarter; at < axis.to; at += quarter) {
    const wall = wallOf(at, zone);
    if (wall % hourMs !== 0) continue;
    const label = timeText(wall);
    ticks.push(label === '00:00' ? { at, label, date: dateText(wall) } : { at, label });
  }
  return ticks;
}

interface Stretch {
  from: number;
  to: number;
}

/**
 * The part of the axis worth showing first: all of it that somebody works or meets in, and an hour around that,
 * at full hours; nine to five when there is nothing.
 */
export function busyPart(axis: Axis, stretches: readonly Stretch[]): Axis {
  const within = stretches.filter(({ from, to }) => to > axis.from && from < axis.to);
  const from = Math.min(...within.map((one) => Math.max(one.from, axis.from)));
  const to = Math.max(...within.map((one) => Math.min(one.to, axis.to)));
  if (within.length === 0) {
    return {
      from: Math.min(axis.from + 8 * hourMs, axis.to),
      to: Math.min(axis.from + 18 * hourMs, axis.to),
    };
  }
  const floor = axis.from + Math.floor((from - axis.from) / hourMs) * hourMs;
  const ceil = axis.from + Math.ceil((to - axis.from) / hourMs) * hourMs;
  return { from: Math.max(axis.from, floor - hourMs), to: Math.min(axis.to, ceil + hourMs) };
}
