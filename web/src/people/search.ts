import { readOneOf, readText } from '../app/search';

export const peopleViews = ['members', 'access'] as const;
export const newPeople = ['executive', 'invitation'] as const;

/** What an address of People & access may carry. */
export interface PeopleSearch {
  /** The executives when left out. */
  view?: (typeof peopleViews)[number];
  /** The executive or member whose details are open, by id. */
  open?: string;
  /** The form that is open for a new one. */
  new?: (typeof newPeople)[number];
}

export function peopleSearch(raw: Record<string, unknown>): PeopleSearch {
  return {
    view: readOneOf(raw, 'view', peopleViews),
    open: readText(raw, 'open'),
    new: readOneOf(raw, 'new', newPeople),
  };
}
