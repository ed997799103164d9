import { addDays } from '../ui/time';
import type { AuditSearch } from './search';

/** Dates, both inclusive. */
export interface Dates {
  from: string;
  until: string;
}

const day = 86_400_000;
const most = 366;

/** Whole days from one to the other, both counted. */
export function daysOf({ from, until }: Dates): number {
  return Math.round((Date.parse(`${until}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / day) + 1;
}

function monday(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7));
}

/** The dates of a range as of a day; weeks begin on Monday, as the reckoning does. */
export function datesOf({ range, from, until }: AuditSearch, today: string): Dates {
  const week = monday(today);
  const year = today.slice(0, 4);
  switch (range) {
    case 'week':
      return { from: week, until: addDays(week, 6) };
    case 'last12':
      return { from: addDays(week, -84), until: addDays(week, -1) };
    case 'next4':
      return { from: addDays(week, 7), until: addDays(week, 34) };
    case 'quarter': {
      const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
      const two = (n: number) => String(n).padStart(2, '0');
      const next = first === 10 ? `${Number(year) + 1}-01-01` : `${year}-${two(first + 3)}-01`;
      return { from: `${year}-${two(first)}-01`, until: addDays(next, -1) };
    }
    case 'year':
      return { from: `${year}-01-01`, until: `${year}-12-31` };
    case 'own':
      return own(from, until, week);
    default:
      return { from: addDays(week, -28), until: addDays(week, -1) };
  }
}

function own(from: string | undefined, until: string | undefined, week: string): Dates {
  const first = from ?? (until ? addDays(until, -27) : week);
  const last = until ?? addDays(first, 27);
  if (last < first) return { from: first, until: first };
  return { from: first, until: last < addDays(first, most) ? last : addDays(first, most - 1) };
}
