import { readDate, readText } from '../app/search';

/** What an address of the wrap-up may carry. */
export interface WrapupSearch {
  /** A day of the week; this week when left out. */
  week?: string;
  /** Whose week, by the space's id. */
  who?: string;
}

export function wrapupSearch(raw: Record<string, unknown>): WrapupSearch {
  return { week: readDate(raw, 'week'), who: readText(raw, 'who') };
}
