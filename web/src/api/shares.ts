import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import type { components } from './schema';
import { simpleNames } from './simple';
import type { End } from './ties';

export type ShareSeen = components['schemas']['ShareSeen'];
export type SharedSheet = components['schemas']['SharedSheet'];

/** The kinds of records that can be shared one by one. */
export const lendableKinds: readonly string[] = [
  'task',
  'event',
  'note',
  'file',
  'hold_set',
  'poll',
  'request',
  ...simpleNames,
];

/** What a shared view can show, too: their changes change the sheet. */
const shownKinds = [...lendableKinds, 'saved_view'];

/** How often what others share is asked for: the live stream tells only of what one sees already. */
const everyMs = 60_000;

/** What is shared with the reader and by them. */
export const sharesQuery = queryOptions({
  queryKey: ['share', 'list'],
  queryFn: ({ signal }) => sent(api.GET('/shares', { signal })),
  meta: { kinds: shownKinds },
  refetchInterval: everyMs,
});

/** With whom a record is shared. */
export function sharesOfQuery(of: End) {
  return queryOptions({
    queryKey: ['share', 'of', of.kind, of.id],
    queryFn: ({ signal }) => sent(api.GET('/shares/of', { params: { query: of }, signal })),
    meta: { kinds: [of.kind] },
  });
}

/** What was shared with the reader, as it is now. */
export function sheetQuery(id: string) {
  return queryOptions({
    queryKey: ['share', 'sheet', id],
    queryFn: ({ signal }) => sent(api.GET('/shares/{id}', { params: { path: { id } }, signal })),
    meta: { kinds: shownKinds },
    refetchInterval: everyMs,
  });
}

/** How much is shared with the reader that they have not looked at. */
export function useUnopenedCount(): number | undefined {
  return useQuery(sharesQuery).data?.with.filter(({ unopened }) => unopened).length;
}

export function share(body: components['schemas']['ShareDraft']) {
  return sent(api.POST('/shares', { body }));
}

/** Ends shares, in one act. */
export function endShares(all: readonly Pick<ShareSeen, 'id' | 'rev'>[]) {
  return sent(
    api.POST('/shares/end', { body: { shares: all.map(({ id, rev }) => ({ id, rev })) } }),
  );
}

/** Takes what was shared with the reader out of their list, or back into it. */
export function putAway(id: string, away: boolean) {
  return sent(api.POST('/shares/{id}/put-away', { params: { path: { id } }, body: { away } }));
}

/** Notes that the reader has looked at it. */
export function opened(id: string) {
  return sent(api.POST('/shares/{id}/opened', { params: { path: { id } } }));
}
