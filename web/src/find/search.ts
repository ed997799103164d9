import { readText } from '../app/search';

/** What an address of Search may carry. */
export interface FindSearch {
  /** Words and filters. */
  q?: string;
}

export function findSearch(raw: Record<string, unknown>): FindSearch {
  return { q: readText(raw, 'q') };
}
