import { readDate, readFlag, readOneOf, readText } from '../app/search';

/** What an address of the calendar may carry. */
export interface CalendarSearch {
  /** A day within what is shown, "YYYY-MM-DD"; today when left out. */
  date?: string;
  /** The day when left out. */
  view?: 'day' | 'week';
  /** Only these principals: ids with commas between. */
  who?: string;
  /** Only what is in this calendar, by id. */
  calendar?: string;
  /** The event whose details are open, and which occurrence of it. */
  open?: string;
  at?: string;
  edit?: true;
}

export function calendarSearch(raw: Record<string, unknown>): CalendarSearch {
  return {
    date: readDate(raw, 'date'),
    view: readOneOf(raw, 'view', ['day', 'week']),
    who: readText(raw, 'who'),
    calendar: readText(raw, 'calendar'),
    open: readText(raw, 'open'),
    at: readText(raw, 'at'),
    edit: readFlag(raw, 'edit'),
  };
}
