import { readFlag, readOneOf, readText } from '../app/search';

/** What an address of Check ahead may carry. */
export interface GuardSearch {
  /** Only of this principal, by id. */
  who?: string;
  /** Only of this kind. */
  kind?: string;
  /** By day when left out. */
  by?: 'person';
  /** Also what was snoozed or accepted. */
  answered?: true;
}

export function guardSearch(raw: Record<string, unknown>): GuardSearch {
  return {
    who: readText(raw, 'who'),
    kind: readText(raw, 'kind'),
    by: readOneOf(raw, 'by', ['person']),
    answered: readFlag(raw, 'answered'),
  };
}
