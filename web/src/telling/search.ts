import { readText } from '../app/search';

/** What an address of Not told yet may carry. */
export interface UntoldSearch {
  /** Only for this person, by id. */
  who?: string;
}

export function untoldSearch(raw: Record<string, unknown>): UntoldSearch {
  return { who: readText(raw, 'who') };
}
