import { daysLeftInWeek, monthAfter } from '../../ui/looks/month';
import { addDays } from '../../ui/time';

export const dayRanges = ['late', 'today', 'week', 'next', 'month', 'none'] as const;
export type DayRange = (typeof dayRanges)[number];

/** Days as the list is asked for them: from one on, before another, or none at all. */
export interface Days {
  due_from?: string;
  due_before?: string;
  undated?: boolean;
}

const span = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** The first and the last of the days that are named one by one. */
export function readSpan(due: string | undefined): { from: string; until: string } | undefined {
  const found = due === undefined ? null : span.exec(due);
  return found ? { from: found[1] ?? '', until: found[2] ?? '' } : undefined;
}

export function writeSpan(from: string, until: string): string {
  return `${from}..${until}`;
}

/** What days are meant by a name, from today on. */
export function daysOf(due: string | undefined, today: string, week: 'monday' | 'sunday'): Days {
  const named = readSpan(due);
  if (named) {
    return {
      ...(named.from && { due_from: named.from }),
      ...(named.until && { due_before: addDays(named.until, 1) }),
    };
  }
  const left = daysLeftInWeek(today, week);
  switch (due) {
    case 'late':
      return { due_before: today };
    case 'today':
      return { due_from: today, due_before: addDays(today, 1) };
    case 'week':
      return { due_from: addDays(today, left - 6), due_before: addDays(today, left + 1) };
    case 'next':
      return { due_from: addDays(today, left + 1), due_before: addDays(today, left + 8) };
    case 'month':
      return { due_from: `${today.slice(0, 8)}01`, due_before: monthAfter(today) };
    case 'none':
      return { undated: true };
    default:
      return {};
  }
}

/** Both that are asked for at once. */
export function within(a: Days, b: Days): Days {
  const later = [a.due_from, b.due_from].filter(Boolean).sort().at(-1);
  const sooner = [a.due_before, b.due_before].filter(Boolean).sort().at(0);
  return {
    ...(later && { due_from: later }),
    ...(sooner && { due_before: sooner }),
    ...((a.undated || b.undated) && { undated: true }),
  };
}
