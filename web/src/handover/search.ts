import { readFlag, readText } from '../app/search';

/** What an address of Hand over may carry. */
export interface HandoverSearch {
  /** The share that is looked at, by id. */
  open?: string;
  /** A handover note is being made. */
  add?: true;
}

export function handoverSearch(raw: Record<string, unknown>): HandoverSearch {
  return { open: readText(raw, 'open'), add: readFlag(raw, 'add') };
}
