import { useQuery } from '@tanstack/react-query';
import { calendarsQuery } from '../api/calendars';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';

export type Calendar = components['schemas']['CalendarView'];
export type Refresh = NonNullable<Calendar['refresh']>;
export type Import = components['schemas']['ImportReply']['import'];
export type Note = Import['notes'][number];

/**
 * Every calendar the reader sees. How a subscription's reading goes is no change that the stream tells of, so that
 * is asked for again: every second while one has not been read yet, every half a minute otherwise.
 */
export function useCalendars() {
  return useQuery({
    ...calendarsQuery,
    select: ({ items }) => items,
    refetchInterval: ({ state }) => {
      const feeds = state.data?.items.filter(({ source }) => source === 'subscription') ?? [];
      if (feeds.length === 0) return false;
      return feeds.some(({ refresh }) => refresh?.state === 'waiting') ? 1500 : 30_000;
    },
    meta: { kinds: ['event'] },
  });
}

/** The imports of the last time, newest first. */
export function useImports() {
  return useQuery({
    queryKey: keys.list('import'),
    queryFn: ({ signal }) => sent(api.GET('/imports', { signal })),
    select: ({ items }) => items,
    meta: { kinds: ['calendar', 'event'] },
  });
}

export function getImport(id: string) {
  return sent(api.GET('/imports/{id}', { params: { path: { id } } })).then((body) => body.import);
}

/**
 * An import that is in, as it stands: what became of it since (taken back, its vanished removed) is the server's to
 * say, here and in the list.
 */
export function useReport(report: Import) {
  const { data } = useQuery({
    queryKey: keys.one('import', report.id),
    queryFn: () => getImport(report.id),
    initialData: report,
    enabled: report.state === 'published',
    meta: { kinds: ['calendar', 'event'] },
  });
  return data.state === 'published' ? data : report;
}

/** What an import found missing in its file. */
export function useVanished(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.one('import', id), 'vanished'],
    queryFn: ({ signal }) =>
      sent(api.GET('/imports/{id}/vanished', { params: { path: { id } }, signal })),
    select: ({ items }) => items,
    enabled,
    meta: { kinds: ['event'] },
  });
}
