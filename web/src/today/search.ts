import { readDate, readFlag, readOneOf, readText } from '../app/search';

/** What an address of Today may carry. */
export interface TodaySearch {
  /** The day shown, "YYYY-MM-DD"; today when left out. */
  date?: string;
  view?: 'day' | 'week';
  /** The event whose details are open, and which occurrence of it. */
  open?: string;
  at?: string;
  edit?: true;
  /** A layout to be used from now on: the name of a ready one, or an id. */
  layout?: string;
}

export function todaySearch(raw: Record<string, unknown>): TodaySearch {
  return {
    date: readDate(raw, 'date'),
    view: readOneOf(raw, 'view', ['day', 'week']),
    open: readText(raw, 'open'),
    at: readText(raw, 'at'),
    edit: readFlag(raw, 'edit'),
    layout: readText(raw, 'layout'),
  };
}
