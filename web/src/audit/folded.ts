import type { Week } from './queries';

interface Fold {
  week: Week;
  /** Where it stands in the report. */
  index: number;
  /** The last date of several weeks in which nothing is booked. */
  until?: string;
}

const fewest = 3;

/** Weeks one by one, but those of a longer stretch with nothing booked as one line. */
export function folded(weeks: readonly Week[]): Fold[] {
  const out: Fold[] = [];
  for (let index = 0; index < weeks.length; ) {
    const week = weeks[index];
    if (!week) break;
    let next = index;
    while (next < weeks.length && nothingIn(weeks[next])) next++;
    const until = next - index >= fewest ? weeks[next - 1]?.until : undefined;
    out.push({ week, index, until });
    index = until ? next : index + 1;
  }
  return out;
}

function nothingIn(week: Week | undefined): boolean {
  return week !== undefined && week.total.went + week.total.ahead === 0;
}
