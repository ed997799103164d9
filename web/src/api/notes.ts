import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Note = components['schemas']['NoteShown'];
export type NoteWhole = components['schemas']['NoteWhole'];
export type NoteAnswer = components['schemas']['NoteAnswer'];
export type NoteVersion = components['schemas']['NoteVersion'];

/** Which notes are listed; what is left out asks for nothing. */
export interface NoteFilter {
  names?: string;
  names_kind?: string;
  spaces?: string[];
  form?: Note['form'];
  tag?: string;
  stale?: boolean;
  q?: string;
  sort?: 'changed' | 'title' | 'review';
}

const pageSize = 50;

/** Notes page by page. */
export function notesQuery(filter: NoteFilter) {
  return infiniteQueryOptions({
    queryKey: keys.list('note', filter),
    queryFn: ({ pageParam, signal }) =>
      sent(
        api.GET('/notes', {
          params: { query: { ...filter, limit: pageSize, cursor: pageParam || undefined } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

/** Notes whose text names a record. */
export function namingQuery(kind: string, id: string) {
  return queryOptions({
    queryKey: keys.list('note', { naming: `${kind}/${id}` }),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/notes', {
          params: { query: { names_kind: kind, names: id, sort: 'title', limit: 100 } },
          signal,
        }),
      ),
  });
}

export function noteQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('note', id),
    queryFn: ({ signal }) => sent(api.GET('/notes/{id}', { params: { path: { id } }, signal })),
  });
}

/** What records are called, of those that the reader may see: "kind/id" → title. */
export function titlesQuery(of: readonly string[]) {
  const wanted = [...new Set(of)].sort();
  return queryOptions({
    queryKey: keys.view('titles', wanted),
    queryFn: async ({ signal }) => {
      const all = new Map<string, string>();
      for (let from = 0; from < wanted.length; from += 50) {
        const query = { of: wanted.slice(from, from + 50) };
        const { items } = await sent(api.GET('/titles', { params: { query }, signal }));
        for (const { kind, id, title } of items) all.set(`${kind}/${id}`, title);
      }
      return all;
    },
    enabled: wanted.length > 0,
    meta: { kinds: [...new Set(wanted.map((one) => one.split('/')[0] ?? ''))] },
  });
}
