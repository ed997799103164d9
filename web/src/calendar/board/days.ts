import type { Column } from '../types';
import { dateText, wallOf } from '../wall';
import { covers, type Placed, startOf, zoneAt } from './meeting';

/** What all have on each of some dates where they are: the whole day's first, then in the order of time. */
export function byDay(
  columns: readonly Column[],
  dates: readonly string[],
  own: string,
): Map<string, Placed[]> {
  const days = new Map<string, Placed[]>(dates.map((date) => [date, []]));
  for (const column of columns) {
    for (const meeting of column.all_day) {
      for (const date of dates) {
        if (covers(meeting, date)) days.get(date)?.push({ column, meeting });
      }
    }
    for (const meeting of column.meetings) {
      const start = startOf(meeting);
      days.get(dateText(wallOf(start, zoneAt(column, start, own))))?.push({ column, meeting });
    }
  }
  for (const list of days.values()) list.sort(byTime);
  return days;
}

/** The whole day's first, then in the order of time. */
export function byTime(a: Placed, b: Placed): number {
  if (a.meeting.all_day !== b.meeting.all_day) return a.meeting.all_day ? -1 : 1;
  return a.meeting.start_us - b.meeting.start_us || a.meeting.end_us - b.meeting.end_us;
}
