import { readFlag, readText } from '../app/search';

/** What an address of Tasks may carry. */
export interface TasksSearch {
  /** The record whose details are open, by id. */
  open?: string;
  /** The form for a new one is open. */
  new?: true;
}

export function tasksSearch(raw: Record<string, unknown>): TasksSearch {
  return { open: readText(raw, 'open'), new: readFlag(raw, 'new') };
}
