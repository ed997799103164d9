import { queryOptions } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Project = components['schemas']['Listing'];

/** The projects the reader sees, with how far they are. */
export const projectsQuery = queryOptions({
  queryKey: keys.list('project'),
  queryFn: ({ signal }) => sent(api.GET('/projects', { signal })),
  select: ({ items }) => items,
  meta: { kinds: ['task'] },
});
