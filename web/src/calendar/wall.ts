import { addDays } from '../ui/time';
/**
 * Wall clocks. An instant is in milliseconds; a wall time is too, as if its zone were UTC, so that days and
 * minutes can be added to it without the zone's clocks coming in between. What goes to the server is the text
 * of a wall time beside the name of its zone, or a difference on the wall; never an instant of this browser's.
 */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const readers = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, number>();
const mostOffsets = 20_000;

function reader(zone: string): Intl.DateTimeFormat | null {
  let made = readers.get(zone);
  if (made === undefined) {
    made = makeReader(zone);
    readers.set(zone, made);
  }
  return made;
}

function makeReader(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

/** Whether this browser knows the zone; files may bring zones of their own. */
export function knowsZone(zone: string): boolean {
  return zone !== '' && reader(zone) !== null;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds; 0 for a zone it does not know. */
export function offsetAt(ms: number, zone: string): number {
  // Clocks change at full quarters of an hour at the finest, so one reading serves a quarter.
  const quarter = Math.floor(ms / (15 * minuteMs));
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= mostOffsets) offsets.clear();
  const found = readOffset(quarter * 15 * minuteMs, zone);
  offsets.set(key, found);
  return found;
}

function readOffset(ms: number, zone: string): number {
  const found = reader(zone);
  if (!found) return 0;
  const part: Record<string, number> = {};
  for (const { type, value } of found.formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}

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
