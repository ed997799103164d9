import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Tag = components['schemas']['TagUsed'];

export const tagsQuery = queryOptions({
  queryKey: keys.list('tag'),
  queryFn: ({ signal }) => sent(api.GET('/tags', { signal })),
});

/** Every tag of the organisation, by name. */
export function useTags() {
  return useQuery({ ...tagsQuery, select: ({ items }) => items });
}
