import { readDate, readText } from '../app/search';

/** What an address of Re-plan may carry. */
export interface ReplanSearch {
  /** Who can't come: ids with commas between. */
  who?: string;
  /** The days on which they can't, "YYYY-MM-DD". */
  from?: string;
  until?: string;
  /** The last day on which there may be new times. */
  to?: string;
}

export function replanSearch(raw: Record<string, unknown>): ReplanSearch {
  return {
    who: readText(raw, 'who'),
    from: readDate(raw, 'from'),
    until: readDate(raw, 'until'),
    to: readDate(raw, 'to'),
  };
}
