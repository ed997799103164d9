import { addDays } from '../time';

/** How many days after this one still belong to its week. */
export function daysLeftInWeek(today: string, week: 'monday' | 'sunday'): number {
  const day = new Date(`${today}T00:00Z`).getUTCDay();
  return week === 'monday' ? (7 - day) % 7 : 6 - day;
}

/** The first day of the month after the one of a date; `by` months on. */
export function monthAfter(date: string, by = 1): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}

/** Whole weeks that hold a month. */
export function weeksOf(month: string, week: 'monday' | 'sunday'): string[] {
  const first = `${month.slice(0, 8)}01`;
  const start = addDays(first, daysLeftInWeek(first, week) - 6);
  const last = addDays(monthAfter(first), -1);
  const days: string[] = [];
  for (let day = start; day <= last || days.length % 7 !== 0; day = addDays(day, 1)) days.push(day);
  return days;
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** By how many days Shift and an arrow move. */
export function stepOf(key: string): number | undefined {
  return steps[key];
}
