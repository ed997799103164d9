import { useQuery } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';

export type Device = components['schemas']['Device'];
export type Token = components['schemas']['AccessToken'];

export const devicesKey = keys.list('device');
export const tokensKey = keys.list('token');

/** Where the reader is signed in, the device in use first. The journal tells nothing of it. */
export function useDevices() {
  return useQuery({
    queryKey: devicesKey,
    queryFn: ({ signal }) => sent(api.GET('/me/devices', { signal })),
    select: ({ items }) =>
      [...items].sort((a, b) => Number(b.current) - Number(a.current) || b.seen_us - a.seen_us),
  });
}

/** The reader's tokens that are still valid. */
export function useTokens() {
  return useQuery({
    queryKey: tokensKey,
    queryFn: ({ signal }) => sent(api.GET('/me/tokens', { signal })),
    select: ({ items }) => items,
  });
}
