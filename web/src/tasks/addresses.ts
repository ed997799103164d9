import type { TaskFilter } from './queries';
import type { TasksSearch } from './search';

/** Where the tasks of a filter are as comma-separated values, all pages of them, in the columns that are named and by what they stand under. */
export function tableAddress(
  { space, own = [], priority = [], ...filter }: TaskFilter,
  columns: readonly string[] = [],
  group?: string,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, spaces: space })) {
    if (value) query.set(name, `${value}`);
  }
  for (const one of own) query.append('own', one);
  for (const one of priority) query.append('priority', `${one}`);
  for (const one of columns) query.append('column', one);
  if (group) query.set('group', group);
  return `/api/v1/tasks/export?${query}`;
}

/** Where what the page is asked is printed. */
export function printAddress({ open, new: _, bring, ...asked }: TasksSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined) query.set(name, `${value}`);
  }
  return query.size > 0 ? `/print/tasks?${query}` : '/print/tasks';
}
