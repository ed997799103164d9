import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import { useOwnZone } from './me';
import type { components } from './schema';

export type Untold = components['schemas']['Untold'];
export type Hearer = components['schemas']['Hearer'];

/** Who has not been told of what, the longest waiting first. Its words are on the reader's clock. */
export function untoldQuery(zone: string) {
  return queryOptions({
    queryKey: keys.list('telling', { zone }),
    queryFn: ({ signal }) => sent(api.GET('/tellings', { params: { query: { zone } }, signal })),
    meta: { kinds: ['telling', 'event', 'hold_set', 'whereabouts', 'principal', 'member'] },
  });
}

export function useUntold() {
  return useQuery(untoldQuery(useOwnZone()));
}

/** How many messages are still to be sent. */
export function useUntoldCount(): number | undefined {
  const { data } = useUntold();
  return data?.items.reduce((sum, { messages }) => sum + messages.length, 0);
}
