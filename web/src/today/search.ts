import { readDate, readOneOf } from '../app/search';

/** What an address of Today may carry. */
export interface TodaySearch {
  /** The day shown, "YYYY-MM-DD"; today when left out. */
  date?: string;
  view?: 'day' | 'week';
}

export function todaySearch(raw: Record<string, unknown>): TodaySearch {
  return { date: readDate(raw, 'date'), view: readOneOf(raw, 'view', ['day', 'week']) };
}
