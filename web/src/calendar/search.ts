import { readDate, readFlag, readOneOf, readText } from '../app/search';

export const calendarViews = ['people', 'day', 'week', 'month', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What an address of the calendar may carry. */
export interface CalendarSearch {
  /** A day within what is shown, "YYYY-MM-DD". */
  date?: string;
  view?: CalendarView;
  /** Only this principal, by id. */
  who?: string;
  /** The event whose details are open, by id. */
  open?: string;
  /** The form for a new meeting is open. */
  new?: true;
}

export function calendarSearch(raw: Record<string, unknown>): CalendarSearch {
  return {
    date: readDate(raw, 'date'),
    view: readOneOf(raw, 'view', calendarViews),
    who: readText(raw, 'who'),
    open: readText(raw, 'open'),
    new: readFlag(raw, 'new'),
  };
}
