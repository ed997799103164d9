import type { Task } from '../queries';

/** Tasks by the day on which they are due, in the zone they are due in. */
export function byDay(tasks: readonly Task[]): Map<string, Task[]> {
  const days = new Map<string, Task[]>();
  for (const task of tasks) {
    if (!task.due) continue;
    const list = days.get(task.due);
    if (list) list.push(task);
    else days.set(task.due, [task]);
  }
  return days;
}
