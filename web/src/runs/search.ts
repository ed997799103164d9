import { readText } from '../app/search';

/** What an address of Plans may carry. */
export interface RunsSearch {
  /** The template whose panel is open, by id, or "new". */
  open?: string;
  /** The template that is about to start, by id, or "choose". */
  start?: string;
}

export function runsSearch(raw: Record<string, unknown>): RunsSearch {
  return { open: readText(raw, 'open'), start: readText(raw, 'start') };
}
