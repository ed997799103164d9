import { addDays, daysBetween } from '../ui/time';

/** A task as far as weeks count it. */
export interface Dated {
  title: string;
  due?: string;
  minutes?: number;
  milestone?: boolean;
}

/** What is due in a week. */
export interface Week {
  /** Its first day. */
  from: string;
  count: number;
  minutes: number;
  milestones: string[];
}

/** What is due in each of so many weeks from a first day on; what is late counts in the first. */
export function weeksOf(tasks: readonly Dated[], first: string, count: number): Week[] {
  const weeks: Week[] = Array.from({ length: count }, (_, index) => ({
    from: addDays(first, index * 7),
    count: 0,
    minutes: 0,
    milestones: [],
  }));
  for (const { title, due, minutes = 0, milestone } of tasks) {
    if (!due) continue;
    const week = weeks[Math.max(0, Math.floor(daysBetween(first, due) / 7))];
    if (!week) continue;
    week.count += 1;
    week.minutes += minutes;
    if (milestone) week.milestones.push(title);
  }
  return weeks;
}
