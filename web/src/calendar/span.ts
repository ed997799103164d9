import { addDays } from '../ui/time';
import { weekStart } from './wall';

/** The ways to look at some days. */
export const views = ['day', 'week', 'month', 'agenda', 'timeline'] as const;
export type View = (typeof views)[number];

type WeekStart = 'monday' | 'sunday';

const fourWeeks = 28;

/** The dates that a view shows of what is around a date. */
export function spanOf(
  view: View,
  date: string,
  start: WeekStart,
): { first: string; days: number } {
  if (view === 'week') return { first: weekStart(date, start), days: 7 };
  if (view === 'month') {
    const first = weekStart(`${date.slice(0, 8)}01`, start);
    const last = weekStart(addDays(addMonths(`${date.slice(0, 8)}01`, 1), -1), start);
    return { first, days: daysFrom(first, last) + 7 };
  }
  if (view === 'timeline') return { first: weekStart(date, start), days: fourWeeks };
  return { first: date, days: view === 'agenda' ? fourWeeks : 1 };
}

/** What is loaded for a view: more than a day with one on either side, because days begin elsewhere at other times. */
export function loadOf(
  view: View,
  date: string,
  start: WeekStart,
): { first: string; days: number } {
  const { first, days } = spanOf(view, date, start);
  return days === 1 ? { first, days } : { first: addDays(first, -1), days: days + 2 };
}

/** The date to look at one step further on, or back. */
export function stepped(view: View, date: string, by: 1 | -1): string {
  if (view === 'month') return addMonths(date, by);
  return addDays(date, by * { day: 1, week: 7, agenda: fourWeeks, timeline: fourWeeks }[view]);
}

/** The same day of another month, or its last one. */
export function addMonths(date: string, by: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + by;
  const start = (of: number) =>
    `${String(Math.floor(of / 12)).padStart(4, '0')}-${String((of % 12) + 1).padStart(2, '0')}-01`;
  const last = Number(addDays(start(month + 1), -1).slice(8));
  const day = Math.min(Number(date.slice(8)), last);
  return start(month).slice(0, 8) + String(day).padStart(2, '0');
}

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00Z`) - Date.parse(`${first}T00:00Z`)) / 86_400_000);
}
