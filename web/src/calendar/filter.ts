import type { CalendarSearch } from './search';
import type { Column, Meeting } from './types';

/** What an address filters by. */
export type Filter = Pick<CalendarSearch, 'who' | 'calendar' | 'tag'>;

/** The people chosen, and of what they have only what is in the calendars chosen and has one of the tags chosen. */
export function filtered(all: readonly Column[], { who, calendar, tag }: Filter): Column[] {
  const ids = listOf(who);
  const chosen = ids ? all.filter(({ principal }) => ids.includes(principal.id)) : [...all];
  const calendars = listOf(calendar);
  const tags = listOf(tag);
  if (!calendars && !tags) return chosen;
  const fits = (meeting: Meeting) =>
    (!calendars || calendars.includes(meeting.calendar)) &&
    (!tags || meeting.tags.some((one) => tags.includes(one)));
  return chosen.map((column) => ({
    ...column,
    all_day: column.all_day.filter(fits),
    meetings: column.meetings.filter(fits),
  }));
}

/** The ids of a list with commas; none when nothing is said. */
export function listOf(ids: string | undefined): string[] | undefined {
  return ids ? ids.split(',') : undefined;
}

/** A list with one id more, or less if it was there; nothing when none is left. */
export function flipped(ids: string | undefined, id: string): string | undefined {
  const list = listOf(ids) ?? [];
  const next = list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
  return next.join(',') || undefined;
}
