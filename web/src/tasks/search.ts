import { readFlag, readOneOf, readText } from '../app/search';

export const taskStates = ['open', 'done', 'all'] as const;
export const taskSorts = ['due', 'priority', 'created', 'title'] as const;

/** What an address of Tasks may carry. */
export interface TasksSearch {
  /** Whose: "mine" (assigned to the reader), a space's id, everybody's when left out. */
  who?: string;
  /** Open ones when left out. */
  state?: (typeof taskStates)[number];
  tag?: string;
  /** What an own field holds: "FIELD:is:VALUE" and the like. */
  own?: string;
  q?: string;
  /** By what is due first when left out. */
  sort?: (typeof taskSorts)[number];
  /** The record whose details are open, by id. */
  open?: string;
  /** A new one is being written. */
  new?: true;
}

export function tasksSearch(raw: Record<string, unknown>): TasksSearch {
  return {
    who: readText(raw, 'who'),
    state: readOneOf(raw, 'state', taskStates),
    tag: readText(raw, 'tag'),
    own: readText(raw, 'own'),
    q: readText(raw, 'q'),
    sort: readOneOf(raw, 'sort', taskSorts),
    open: readText(raw, 'open'),
    new: readFlag(raw, 'new'),
  };
}
