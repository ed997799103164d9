import { offsetAt } from '../ui/offset';
import { addDays } from '../ui/time';

/**
 * Wall clocks. An instant is in milliseconds; a wall time is too, as if its zone were UTC, so that days and
 * minutes can be added to it without the zone's clocks coming in between. What goes to the server is the text
 * of a wall time beside the name of its zone, or a difference on the wall; never an instant of this browser's.
 */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** What the clocks of a zone show at an instant. */
export function wallOf(ms: number, zone: string): number {
  return ms + offsetAt(ms, zone);
}

/**
 * The instant at which the clocks of a zone show a wall time: the first one where they show it twice, and, where
 * they skip it, the one with the offset from before the gap (RFC 5545 section 3.3.5).
 */
export function instantOf(wall: number, zone: string): number {
  const before = wall - offsetAt(wall - dayMs, zone);
  const after = wall - offsetAt(wall + dayMs, zone);
  if (wallOf(before, zone) === wall) return before;
  return wallOf(after, zone) === wall ? after : before;
}

/** "2026-03-29T09:00" */
export function wallText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16);
}

/** "2026-03-29" */
export function dateText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** "09:00" */
export function timeText(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16);
}

/** Reads "2026-03-29T09:00", with or without seconds, or "2026-03-29". NaN for anything else. */
export function readWall(text: string): number {
  return /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(text)
    ? Date.parse(`${text.length === 10 ? `${text}T00:00` : text}Z`)
    : Number.NaN;
}

/** The first day of the week a date is in. */
export function weekStart(date: string, first: 'monday' | 'sunday'): string {
  const day = new Date(readWall(date)).getUTCDay();
  return addDays(date, first === 'sunday' ? -day : -((day + 6) % 7));
}

/** Whether a civil date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  return new Date(readWall(date)).getUTCDay() % 6 === 0;
}
