import { readDate, readOneOf, readText } from '../app/search';

export const ranges = ['week', 'last12', 'quarter', 'next4', 'year', 'own'] as const;

/** What an address of Where time goes may carry. */
export interface AuditSearch {
  /** Whose, by id; the first when left out. */
  who?: string;
  /** The last four weeks when left out. */
  range?: (typeof ranges)[number];
  /** The dates of a range of one's own. */
  from?: string;
  until?: string;
  /** Weeks are drawn by category when left out. */
  by?: 'kind';
  /** The target whose form is open, by id, or "new". */
  open?: string;
}

export function auditSearch(raw: Record<string, unknown>): AuditSearch {
  return {
    who: readText(raw, 'who'),
    range: readOneOf(raw, 'range', ranges),
    from: readDate(raw, 'from'),
    until: readDate(raw, 'until'),
    by: readOneOf(raw, 'by', ['kind']),
    open: readText(raw, 'open'),
  };
}
