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

export type Task = components['schemas']['Task'];
export type TaskPage = components['schemas']['TaskPage'];
export type TaskPatch = components['schemas']['TaskPatch'];
export type TaskDraft = components['schemas']['TaskDraft'];
type Pages = InfiniteData<TaskPage, string>;

/** Which tasks are listed; what is left out asks for nothing. */
export interface TaskFilter {
  space?: string;
  assignee?: string;
  /** For executives whom the reader supports now. */
  supported?: boolean;
  state: 'open' | 'done' | 'all';
  due_from?: string;
  due_before?: string;
  undated?: boolean;
  priority?: number[];
  tag?: string;
  /** What own fields hold. */
  own?: string[];
  of?: string;
  waiting?: boolean;
  chase_by?: string;
  blocked?: boolean;
  milestone?: boolean;
  lead?: boolean;
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
