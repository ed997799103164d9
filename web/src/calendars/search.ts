import { readFlag, readText } from '../app/search';

/** What an address of Imports & subscriptions may carry. */
export interface CalendarsSearch {
  /** The record whose details are open, by id. */
  open?: string;
  /** The form for a new one is open. */
  new?: true;
}

export function calendarsSearch(raw: Record<string, unknown>): CalendarsSearch {
  return { open: readText(raw, 'open'), new: readFlag(raw, 'new') };
}
