import { readFlag, readText } from '../app/search';

/** What an address of Notifications may carry. */
export interface NoticesSearch {
  /** Also what was read. */
  all?: true;
  /** The notice that is opened at once, by id: where a device's notification leads. */
  open?: string;
}

export function noticesSearch(raw: Record<string, unknown>): NoticesSearch {
  return { all: readFlag(raw, 'all'), open: readText(raw, 'open') };
}
