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
