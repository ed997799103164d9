import type { Task } from './queries';

interface Column {
  key: string;
  name: string;
  colour?: number | undefined;
  has: (task: Task) => boolean;
}

/** Tasks under the columns of a board that have some; a task with two tags stands under both, one that fits none at the end. */
export function under(tasks: readonly Task[], columns: readonly Column[], others: string) {
  const rest = tasks.filter((task) => !columns.some(({ has }) => has(task)));
  return [
    ...columns.map(({ key, name, colour, has }) => ({
      key,
      name,
      colour,
      tasks: tasks.filter(has),
    })),
    { key: 'others', name: others, colour: undefined, tasks: rest },
  ].filter((one) => one.tasks.length > 0);
}
