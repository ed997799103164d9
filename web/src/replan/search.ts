import { readDate, readText } from '../app/search';

const time = (raw: Record<string, unknown>, name: string) => {
  const text = readText(raw, name);
  return text && /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
};

/** What an address of Re-plan may carry. */
export interface ReplanSearch {
  /** Who can't come: ids with commas between. */
  who?: string;
  /** The days on which they can't, "YYYY-MM-DD". */
  from?: string;
  until?: string;
  /** From when on the first day, and until when on the last, "13:00". */
  at?: string;
  till?: string;
  /** The last day on which there may be new times. */
  to?: string;
}

export function replanSearch(raw: Record<string, unknown>): ReplanSearch {
  return {
    who: readText(raw, 'who'),
    from: readDate(raw, 'from'),
    until: readDate(raw, 'until'),
    at: time(raw, 'at'),
    till: time(raw, 'till'),
    to: readDate(raw, 'to'),
  };
}
