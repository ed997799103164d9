import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';

export type Partnership = components['schemas']['PartnershipSeen'];
export type Invitation = components['schemas']['Invitation'];
export type Role = components['schemas']['AccessGrant']['role'];
export type PartnerRole = Partnership['role'];

const partnershipsQuery = queryOptions({
  queryKey: keys.list('partnership'),
  queryFn: ({ signal }) => sent(api.GET('/partnerships', { signal })),
  select: ({ items }) => items,
  meta: { kinds: ['principal', 'member'] }, // Their names stand in it.
});

/** Who supports whom in the whole organisation: now, later and formerly. */
export function usePartnerships() {
  return useQuery(partnershipsQuery);
}

/** Invitations that can still be accepted; only who invites may ask. */
export function useInvitations(enabled: boolean) {
  return useQuery({
    queryKey: keys.list('invitation'),
    queryFn: ({ signal }) => sent(api.GET('/invitations', { signal })),
    select: ({ items }) => items,
    enabled,
  });
}
