import { readDate, readFlag, readOneOf, readText } from '../app/search';
import { type View, views } from './span';

/** What an address of the calendar may carry. */
export interface CalendarSearch {
  /** A day within what is shown, "YYYY-MM-DD"; today when left out. */
  date?: string;
  /** The day when left out. */
  view?: View;
  /** A day or a week is one grid of hours for all, instead of a place for each person. */
  together?: true;
  /** Only these principals: ids with commas between. */
  who?: string;
  /** Only what is in these calendars, and only what has one of these tags: ids with commas between. */
  calendar?: string;
  tag?: string;
  /** A zone whose hours stand beside the reader's; "none" for none. As it was last when left out. */
  beside?: string;
  /** The event whose details are open, and which occurrence of it. */
  open?: string;
  at?: string;
  edit?: true;
}

export function calendarSearch(raw: Record<string, unknown>): CalendarSearch {
  return {
    date: readDate(raw, 'date'),
    view: readOneOf(raw, 'view', views),
    together: readFlag(raw, 'together'),
    who: readText(raw, 'who'),
    calendar: readText(raw, 'calendar'),
    tag: readText(raw, 'tag'),
    beside: readText(raw, 'beside'),
    open: readText(raw, 'open'),
    at: readText(raw, 'at'),
    edit: readFlag(raw, 'edit'),
  };
}
