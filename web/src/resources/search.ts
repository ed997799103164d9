import { readText } from '../app/search';

/** What an address of Rooms & equipment may carry. */
export interface ResourcesSearch {
  /** The day that is shown; today when left out. */
  date?: string;
  /** Only this site. */
  site?: string;
  /** The room or equipment whose form is open, by id, or "new". */
  open?: string;
}

export function resourcesSearch(raw: Record<string, unknown>): ResourcesSearch {
  const date = readText(raw, 'date');
  return {
    date: date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
    site: readText(raw, 'site'),
    open: readText(raw, 'open'),
  };
}
