import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Member = components['schemas']['Member'];
export type AccessSpace = components['schemas']['AccessSpace'];
export type AccessGrant = components['schemas']['AccessGrant'];

export const membersQuery = queryOptions({
  queryKey: keys.list('member'),
  queryFn: ({ signal }) => sent(api.GET('/members', { signal })),
});

/** Everybody with a sign-in, disabled ones too. */
export function useMembers() {
  return useQuery({ ...membersQuery, select: ({ items }) => items });
}

export const accessQuery = queryOptions({
  queryKey: keys.view('access'),
  queryFn: ({ signal }) => sent(api.GET('/access', { signal })),
  meta: { kinds: ['organisation', 'member', 'principal', 'partnership'] },
});

/** Who can see which space, now or later. */
export function useAccess() {
  return useQuery({ ...accessQuery, select: ({ items }) => items });
}
