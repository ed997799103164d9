import { daysLeftInWeek } from '../ui/looks/month';
import { civilDate, daysBetween, fromMicros } from '../ui/time';
import type { Task } from './queries';

/** The sections of the list, in their order. */
export const groups = ['late', 'today', 'tomorrow', 'week', 'later', 'undated'] as const;
export type Group = (typeof groups)[number];

/**
 * Where an open task stands. Late is decided by the instant it is due; the days by the clocks of the task's
 * own zone, so that what is due today in Singapore is due today, also while it is still yesterday here.
 */
export function groupOf(task: Task, now: number, week: 'monday' | 'sunday'): Group {
  if (!task.due) return 'undated';
  if (isLate(task, now)) return 'late';
  const today = civilDate(now, task.zone ?? 'UTC');
  const days = daysBetween(today, task.due);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days <= daysLeftInWeek(today, week) ? 'week' : 'later';
}

/** Whether the instant it was due has passed while it is open. */
export function isLate(task: Task, now: number): boolean {
  return !task.done_us && task.due_us !== undefined && fromMicros(task.due_us) <= now;
}

/** Open tasks by where they stand, in the order they came. Empty groups are left out. */
export function grouped(
  tasks: readonly Task[],
  now: number,
  week: 'monday' | 'sunday',
): [Group, Task[]][] {
  const found = new Map<Group, Task[]>();
  for (const task of tasks) {
    const group = groupOf(task, now, week);
    const list = found.get(group);
    if (list) list.push(task);
    else found.set(group, [task]);
  }
  return groups.flatMap((group) => {
    const list = found.get(group);
    return list ? [[group, list] as [Group, Task[]]] : [];
  });
}
