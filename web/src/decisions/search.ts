import { readFlag, readOneOf, readText } from '../app/search';

const states = ['open', 'ended'] as const;

/** What an address of Decisions may carry. */
export interface DecisionsSearch {
  /** Those still to be decided when left out. */
  state?: (typeof states)[number];
  /** The decision that is shown, by id. */
  open?: string;
  /** The form is open. */
  add?: true;
  /** One after the other, with big buttons. */
  clear?: true;
}

export function decisionsSearch(raw: Record<string, unknown>): DecisionsSearch {
  return {
    state: readOneOf(raw, 'state', states),
    open: readText(raw, 'open'),
    add: readFlag(raw, 'add'),
    clear: readFlag(raw, 'clear'),
  };
}
