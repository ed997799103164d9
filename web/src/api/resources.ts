import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Resource = Schemas['Resource'];
export type Fit = Schemas['ResourceFit'];
export type Needs = Schemas['Needs'];

export const resourcesQuery = queryOptions({
  queryKey: keys.list('resource'),
  queryFn: ({ signal }) => sent(api.GET('/resources', { signal })),
  staleTime: 60_000,
});

/** Rooms and equipment, by site. */
export function useResources() {
  return useQuery({ ...resourcesQuery, select: ({ items }) => items });
}

/** Where a resource is: "London, 2nd floor". */
export function whereOf({ site, floor }: Pick<Resource, 'site' | 'floor'>): string {
  return [site, floor].filter(Boolean).join(', ');
}
