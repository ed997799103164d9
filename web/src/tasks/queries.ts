import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';
import type { TasksSearch } from './search';

export type Task = components['schemas']['Task'];
export type TaskPage = components['schemas']['TaskPage'];
export type TaskPatch = components['schemas']['TaskPatch'];
export type TaskDraft = components['schemas']['TaskDraft'];
type Pages = InfiniteData<TaskPage, string>;

/** Which tasks are listed; what is left out asks for nothing. */
export interface TaskFilter {
  space?: string;
  assignee?: string;
  state: 'open' | 'done' | 'all';
  due_from?: string;
  due_before?: string;
  undated?: boolean;
  priority?: number[];
  tag?: string;
  /** What own fields hold. */
  own?: string[];
  q?: string;
  sort: 'due' | 'priority' | 'created' | 'title' | 'done';
  desc?: boolean;
}

const pageSize = 100;

/** Tasks page by page, each page after the last task of the one before. */
export function taskPages({ space, ...filter }: TaskFilter) {
  return infiniteQueryOptions({
    queryKey: keys.list('task', { pages: true, space, ...filter }),
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam || undefined;
      const spaces = space ? [space] : undefined;
      return sent(
        api.GET('/tasks', {
          params: { query: { ...filter, spaces, cursor, limit: pageSize } },
          signal,
        }),
      );
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Where the tasks of a filter are as comma-separated values, all pages of them, in the columns that are named. */
export function tableAddress(
  { space, own = [], priority = [], ...filter }: TaskFilter,
  columns: readonly string[] = [],
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, spaces: space })) {
    if (value) query.set(name, `${value}`);
  }
  for (const one of own) query.append('own', one);
  for (const one of priority) query.append('priority', `${one}`);
  for (const one of columns) query.append('column', one);
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

export function taskQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('task', id),
    queryFn: ({ signal }) => sent(api.GET('/tasks/{id}', { params: { path: { id } }, signal })),
    select: ({ task }) => task,
  });
}

/** Changes a task wherever the cache holds it, and gives what puts it back as it was. */
export function rewrite(client: QueryClient, id: string, change: (task: Task) => Task): () => void {
  const before = client.getQueriesData<Pages>({ queryKey: ['task', 'list'] });
  client.setQueriesData<Pages>({ queryKey: ['task', 'list'] }, (pages) => {
    if (!pages || !('pages' in pages)) return pages;
    return {
      ...pages,
      pages: pages.pages.map((page) => ({
        ...page,
        items: page.items.map((task) => (task.id === id ? change(task) : task)),
      })),
    };
  });
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}
