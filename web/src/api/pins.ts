import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';
import { simpleNames } from './simple';

export type AtHand = components['schemas']['AtHand'];
export type Found = components['schemas']['Hit'];

/** A record, as far as it can be pinned. */
export interface Pinnable {
  kind: string;
  id: string;
}

const key = keys.view('pins');

/** What changes what pinned records are called, or whether they are seen. */
const kinds = [
  'note',
  'task',
  'event',
  'file',
  'hold_set',
  'poll',
  'request',
  'service',
  'saved_view',
  'tag',
  'resource',
  'principal',
  'member',
  'partnership',
  ...simpleNames,
];

/** What the reader pinned and what they opened last; another device may have changed it. */
export const pinsQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => sent(api.GET('/pins', { signal })),
  staleTime: 60_000,
  meta: { kinds },
});

export function usePins() {
  return useQuery(pinsQuery);
}

export const same = (a: Pinnable) => (b: Pinnable) => a.kind === b.kind && a.id === b.id;

/** Pins a record, before another or last; one that is pinned already moves there. */
export async function pin(client: QueryClient, { kind, id }: Pinnable, before?: Pinnable) {
  const body = { kind, id, ...(before && { before: { kind: before.kind, id: before.id } }) };
  await sent(api.POST('/pins', { body }));
  await client.invalidateQueries({ queryKey: key });
}

export async function unpin(client: QueryClient, { kind, id }: Pinnable) {
  await sent(api.POST('/pins/drop', { body: { kind, id } }));
  await client.invalidateQueries({ queryKey: key });
}

/** Notes that the reader opened a record; when it fails nobody misses it. */
export async function opened(client: QueryClient, { kind, id }: Pinnable) {
  await sent(api.POST('/opened', { body: { kind, id } })).catch(() => undefined);
  await client.invalidateQueries({ queryKey: key, refetchType: 'none' });
}

export async function forgetOpened(client: QueryClient) {
  await sent(api.POST('/opened/forget', {}));
  await client.invalidateQueries({ queryKey: key });
}
