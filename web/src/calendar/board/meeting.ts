import { knowsZone } from '../../ui/offset';
import { addDays, fromMicros } from '../../ui/time';
import type { Column, Meeting, PlaceOfDay } from '../types';
import { dateText, dayMs, instantOf, readWall, wallOf } from '../wall';

/** What tells one occurrence from all others on the page. */
export function keyOf(meeting: Pick<Meeting, 'event' | 'recurrence_id'>): string {
  return meeting.recurrence_id ? `${meeting.event}.${meeting.recurrence_id}` : meeting.event;
}

export function startOf(meeting: Pick<Meeting, 'start_us'>): number {
  return fromMicros(meeting.start_us);
}

export function endOf(meeting: Pick<Meeting, 'end_us'>): number {
  return fromMicros(meeting.end_us);
}

/** Whether a meeting lasts a day or longer. */
export function isLong(meeting: Pick<Meeting, 'start_us' | 'end_us'>): boolean {
  return endOf(meeting) - startOf(meeting) >= dayMs;
}

/** A meeting with whose it is. */
export interface Placed {
  column: Column;
  meeting: Meeting;
}

/** All meetings of all columns in the order of time, those of the whole day first. */
export function inTimeOrder(columns: readonly Column[]): Placed[] {
  const allDay = columns.flatMap((column) =>
    column.all_day.map((meeting) => ({ column, meeting })),
  );
  const timed = columns.flatMap((column) =>
    column.meetings.map((meeting) => ({ column, meeting })),
  );
  timed.sort(
    (a, b) => a.meeting.start_us - b.meeting.start_us || a.meeting.end_us - b.meeting.end_us,
  );
  return [...allDay, ...timed];
}

/** When a day begins for somebody: midnight where they are then. */
function beginOf(day: PlaceOfDay): number {
  return instantOf(readWall(day.date), day.zone);
}

/** Where somebody is at an instant, from where they are each day. */
export function placeAt(days: readonly PlaceOfDay[], ms: number): PlaceOfDay | undefined {
  return days.findLast((day) => beginOf(day) <= ms) ?? days[0];
}

/** The zone whose clocks a meeting of this column is read from. */
export function zoneAt(column: Column, ms: number, own: string): string {
  const zone = placeAt(column.days, ms)?.zone ?? own;
  return knowsZone(zone) ? zone : own;
}

/** Whether an all-day meeting covers a date. Its end is exclusive. */
export function covers(meeting: Pick<Meeting, 'start' | 'end'>, date: string): boolean {
  const start = meeting.start.slice(0, 10);
  const end = meeting.end.slice(0, 10);
  return start <= date && (date < end || date === start);
}

/** What somebody has on a date where they are, the whole day's first, in the order of time. */
export function ofDay(column: Column, date: string, own: string): Meeting[] {
  const allDay = column.all_day.filter((meeting) => covers(meeting, date));
  const timed = column.meetings.filter((meeting) => {
    const start = startOf(meeting);
    return dateText(wallOf(start, zoneAt(column, start, own))) === date;
  });
  return [...allDay, ...timed.sort((a, b) => a.start_us - b.start_us || a.end_us - b.end_us)];
}

/** "+1" where it is another day than for the reader. */
export function dayOffset(ms: number, zone: string, own: string): number {
  const there = readWall(dateText(wallOf(ms, zone)));
  const here = readWall(dateText(wallOf(ms, own)));
  return Math.round((there - here) / 86_400_000);
}

/** The dates of a page that begins at a date. */
export function datesFrom(date: string, days: number): string[] {
  return Array.from({ length: days }, (_, day) => addDays(date, day));
}
