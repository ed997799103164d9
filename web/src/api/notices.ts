import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Notice = components['schemas']['NoticeTold'];
export type About = components['schemas']['NoticeAbout'];
export type Wants = components['schemas']['NoticeWants'];
export type Settings = components['schemas']['NoticeSettings'];
export type Muted = components['schemas']['NoticeMuted'];
export type PushDevice = components['schemas']['PushDevice'];

/** What makes a notice settle by itself, besides the reader's own marks. */
const settling = ['task', 'booking', 'hold_set', 'comment', 'event', 'telling'];

/** What the reader is told, the newest first. */
export function noticesQuery(unread: boolean) {
  return queryOptions({
    queryKey: keys.list('notice', { unread }),
    queryFn: ({ signal }) => sent(api.GET('/notices', { params: { query: { unread } }, signal })),
    meta: { kinds: settling },
  });
}

/** How much of it is not read. */
export function useNoticeCount(): number | undefined {
  return useQuery({
    queryKey: ['notice', 'count'],
    queryFn: ({ signal }) => sent(api.GET('/notices/count', { signal })),
    meta: { kinds: ['task', 'booking', 'comment'] },
    refetchInterval: 5 * 60_000, // what is of no use any more goes without a word
  }).data?.unread;
}

export const settingsQuery = queryOptions({
  queryKey: ['notice', 'settings'],
  queryFn: ({ signal }) => sent(api.GET('/notices/settings', { signal })),
});

export const mutesQuery = queryOptions({
  queryKey: ['notice', 'mutes'],
  queryFn: ({ signal }) => sent(api.GET('/notices/mutes', { signal })),
});

export const pushQuery = queryOptions({
  queryKey: ['notice', 'devices'],
  queryFn: ({ signal }) => sent(api.GET('/notices/devices', { signal })),
});

export function mark(notices: string[], read: boolean) {
  return sent(api.POST('/notices/mark', { body: { notices, read } }));
}

export function mute(body: About) {
  return sent(api.POST('/notices/mutes', { body }));
}

export function unmute({ kind, id }: About) {
  return sent(api.DELETE('/notices/mutes/{kind}/{id}', { params: { path: { kind, id } } }));
}

export function setWants(body: Wants) {
  return sent(api.PUT('/notices/settings', { body }));
}
