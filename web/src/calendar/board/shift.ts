import { knowsZone } from '../../ui/offset';
import type { Meeting, Shift } from '../types';
import { dayMs, instantOf, minuteMs, wallOf } from '../wall';
import { endOf, startOf } from './meeting';

export const noShift: Shift = { days: 0, minutes: 0, end_minutes: 0 };

/** The zone on whose wall a meeting is moved: its own; the reader's for floating times and zones only a file knows. */
function wallZone(meeting: Pick<Meeting, 'zone'>, own: string): string {
  return meeting.zone && knowsZone(meeting.zone) ? meeting.zone : own;
}

/** When a meeting would be after a shift on the wall of its zone. */
export function shifted(
  meeting: Pick<Meeting, 'start_us' | 'end_us' | 'zone'>,
  shift: Shift,
  own: string,
): { start: number; end: number } {
  const zone = wallZone(meeting, own);
  const by = shift.days * dayMs + shift.minutes * minuteMs;
  const start = instantOf(wallOf(startOf(meeting), zone) + by, zone);
  const end = instantOf(wallOf(endOf(meeting), zone) + by + shift.end_minutes * minuteMs, zone);
  return { start, end: Math.max(start, end) };
}

/** The shift on the wall that brings a meeting's start to another instant. */
export function shiftTo(
  meeting: Pick<Meeting, 'start_us' | 'zone'>,
  start: number,
  own: string,
): Shift {
  const zone = wallZone(meeting, own);
  const by = wallOf(start, zone) - wallOf(startOf(meeting), zone);
  const days = Math.trunc(by / dayMs);
  return { days, minutes: Math.round((by - days * dayMs) / minuteMs), end_minutes: 0 };
}

/** The shift on the wall that brings a meeting's end to another instant. */
export function stretchTo(
  meeting: Pick<Meeting, 'end_us' | 'zone'>,
  end: number,
  own: string,
): Shift {
  const zone = wallZone(meeting, own);
  const by = wallOf(end, zone) - wallOf(endOf(meeting), zone);
  return { ...noShift, end_minutes: Math.round(by / minuteMs) };
}

/** What a key does to a meeting that is being moved; null for keys that do nothing. */
export function shiftByKey(shift: Shift, key: string, withShift: boolean): Shift | null {
  const step = 15;
  const { days, minutes, end_minutes } = shift;
  if (key === 'ArrowLeft') return { ...shift, days: days - 1 };
  if (key === 'ArrowRight') return { ...shift, days: days + 1 };
  const by = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0;
  if (by === 0) return null;
  return withShift
    ? { ...shift, end_minutes: end_minutes + by }
    : { ...shift, minutes: minutes + by };
}

/** Whole days out of the minutes, as the server wants them: less than a day of minutes. */
export function tidy({ days, minutes, end_minutes }: Shift): Shift {
  const whole = Math.trunc(minutes / (24 * 60));
  return { days: days + whole, minutes: minutes - whole * 24 * 60, end_minutes };
}

export function isNothing({ days, minutes, end_minutes }: Shift): boolean {
  return days === 0 && minutes === 0 && end_minutes === 0;
}
