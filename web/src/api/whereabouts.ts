import { useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Whereabouts = components['schemas']['Whereabouts'];

/** Where those whom the reader sees into are away from home, on or after a date. */
export function useWhereabouts(from: string) {
  return useQuery({
    queryKey: keys.list('whereabouts', { from }),
    queryFn: ({ signal }) => sent(api.GET('/whereabouts', { params: { query: { from } }, signal })),
    select: ({ items }) => items,
    meta: { kinds: ['partnership'] },
  });
}
