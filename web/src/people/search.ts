import { readFlag, readText } from '../app/search';

/** What an address of People & access may carry. */
export interface PeopleSearch {
  /** The record whose details are open, by id. */
  open?: string;
  /** The form for a new one is open. */
  new?: true;
}

export function peopleSearch(raw: Record<string, unknown>): PeopleSearch {
  return { open: readText(raw, 'open'), new: readFlag(raw, 'new') };
}
