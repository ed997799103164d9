import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type SavedView = components['schemas']['ViewShown'];
export type ViewAsks = components['schemas']['Asks'];
export type ViewFilter = components['schemas']['Filter'];

export function viewsQuery(lists: string) {
  return queryOptions({
    queryKey: keys.list('saved_view', { lists }),
    queryFn: ({ signal }) => sent(api.GET('/views', { params: { query: { lists } }, signal })),
  });
}

/** The saved views of lists of a kind that the reader sees, by name. */
export function useViews(lists: string) {
  return useQuery({ ...viewsQuery(lists), select: ({ items }) => items });
}
