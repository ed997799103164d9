import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Me = components['schemas']['Me'];
export type MyPrincipal = Me['principals'][number];

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: ({ signal }) => sent(api.GET('/me', { signal })),
  staleTime: 5 * 60_000,
  meta: { kinds: ['member', 'grant', 'partnership', 'principal', 'whereabouts'] },
});

/** Who is signed in, and the people they look after. */
export function useMe() {
  return useQuery(meQuery);
}

/** The people the reader looks after, in the order of the navigation. */
export function useMyPrincipals() {
  return useQuery({ ...meQuery, select: (me) => me.principals });
}

/** The reader's own zone: as in their profile, else the browser's. */
export function useOwnZone(): string {
  const { data } = useMe();
  return data?.member.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
}
