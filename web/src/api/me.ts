import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Me = components['schemas']['Me'];
export type MyPrincipal = components['schemas']['PrincipalSeen'];

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: ({ signal }) => sent(api.GET('/me', { signal })),
  staleTime: 5 * 60_000,
  meta: { kinds: ['member', 'organisation'] },
});

/** Who is signed in. */
export function useMe() {
  return useQuery(meQuery);
}

export const principalsQuery = queryOptions({
  queryKey: keys.list('principal'),
  queryFn: ({ signal }) => sent(api.GET('/principals', { signal })),
  select: ({ items }) => items,
  meta: { kinds: ['principal', 'partnership', 'whereabouts'] },
});

/** Every principal the reader may know of; leads know of all. */
export function usePrincipals() {
  return useQuery(principalsQuery);
}

/** The people whose day the reader may see: those they look after, and themselves. */
export function useMyPrincipals() {
  return useQuery({
    ...principalsQuery,
    select: ({ items }) => items.filter((principal) => principal.role !== ''),
  });
}

/** Whether the reader says who supports whom; others ask a lead. */
export function useManages(): boolean {
  const { data: me } = useMe();
  return me?.org_role === 'owner' || me?.org_role === 'lead';
}

/** Tells in which spaces the reader may change what is there: their own, and of those they assist. */
export function useWritable(): (space: string) => boolean {
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  return (space) =>
    space === me?.member.id ||
    principals?.some(
      ({ id, role }) => id === space && (role === 'owner' || role === 'assistant'),
    ) === true;
}

/** The reader's own zone, given once for all that is drawn below: hundreds of rows that each ask the cache are slow. */
export const OwnZone = createContext<string | undefined>(undefined);

/** The zone that the frame gives to all it holds. */
export function useZoneOfMe(): string {
  return zoneOf(useMe().data);
}

/** The reader's own zone: as in their profile, else the browser's. */
export function useOwnZone(): string {
  const client = useQueryClient();
  const given = use(OwnZone);
  return given ?? zoneOf(client.getQueryData<Me>(keys.me)); // what stands outside the frame is drawn after it
}

function zoneOf(me: Me | undefined): string {
  return me?.member.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
}
