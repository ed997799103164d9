import { readOneOf, readText } from '../app/search';

/** What an address of Imports & subscriptions may carry. */
export interface CalendarsSearch {
  /** The calendar whose name and colour are open, by id. */
  open?: string;
  /** What is being added. */
  new?: 'file' | 'subscription' | 'calendar';
  /** The import whose report is open, by id. */
  report?: string;
}

export function calendarsSearch(raw: Record<string, unknown>): CalendarsSearch {
  return {
    open: readText(raw, 'open'),
    new: readOneOf(raw, 'new', ['file', 'subscription', 'calendar']),
    report: readText(raw, 'report'),
  };
}
