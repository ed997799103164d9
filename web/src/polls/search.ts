import { readFlag, readOneOf, readText } from '../app/search';

const states = ['open', 'ended'] as const;

/** What an address of Polls may carry. */
export interface PollsSearch {
  /** Those that are not decided when left out. */
  state?: (typeof states)[number];
  /** The poll that is shown, by id. */
  open?: string;
  /** Whose answer is open, by id. */
  who?: string;
  /** The form is open. */
  add?: true;
}

export function pollsSearch(raw: Record<string, unknown>): PollsSearch {
  return {
    state: readOneOf(raw, 'state', states),
    open: readText(raw, 'open'),
    who: readText(raw, 'who'),
    add: readFlag(raw, 'add'),
  };
}
