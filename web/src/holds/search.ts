import { readOneOf, readText } from '../app/search';

const states = ['open', 'ended'] as const;

/** What an address of Holds may carry. */
export interface HoldsSearch {
  /** Open ones when left out. */
  state?: (typeof states)[number];
  /** The hold set whose details are open, by id. */
  open?: string;
}

export function holdsSearch(raw: Record<string, unknown>): HoldsSearch {
  return { state: readOneOf(raw, 'state', states), open: readText(raw, 'open') };
}
