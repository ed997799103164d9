import { readOneOf, readText } from '../app/search';

export const ruleViews = ['first', 'may', 'drift'] as const;

/** What an address of Time & priorities may carry. */
export interface RulesSearch {
  /** Whose, by id; the first when left out. */
  who?: string;
  /** The week when left out. */
  view?: (typeof ruleViews)[number];
  /** The season that the week shows. */
  season?: string;
  /** The rule or order whose form is open, by id, or "new". */
  open?: string;
}

export function rulesSearch(raw: Record<string, unknown>): RulesSearch {
  return {
    who: readText(raw, 'who'),
    view: readOneOf(raw, 'view', ruleViews),
    season: readText(raw, 'season'),
    open: readText(raw, 'open'),
  };
}
