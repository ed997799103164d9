import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useQuery,
} from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';
import { simpleNames } from '../api/simple';
import type { Asked, ListsSearch } from './search';

export type Kind = components['schemas']['ListKind'];
export type Column = components['schemas']['ListColumn'];
export type Row = components['schemas']['ListRow'];
export type RowsPage = components['schemas']['ListRowsOutBody'];
export type Pages = InfiniteData<RowsPage, string>;

/** What is listed: of which kind, and what is asked. */
export interface Question {
  kind: string;
  filters: string[];
  q?: string;
  sort?: string;
  desc?: boolean;
}

/** Names a row among others: a series has one for each of its dates. */
export function rowKey({ id, recurrence_id = '' }: Row): string {
  return id + recurrence_id;
}

const kindsQuery = queryOptions({
  queryKey: keys.view('lists'),
  queryFn: ({ signal }) => sent(api.GET('/lists', { signal })),
  staleTime: Number.POSITIVE_INFINITY, // they are part of the program
});

/** The kinds of record that are listed, with what can be asked of them. */
export function useKinds(): Kind[] | undefined {
  return useQuery(kindsQuery).data?.items;
}

/** What else rows of some kinds tell of. */
const beside: Readonly<Record<string, readonly string[]>> = {
  event: ['calendar'],
  member: ['partnership', 'principal'],
  tag: ['task', 'event', 'file', 'note', 'request', ...simpleNames],
};

/** Rows page by page. */
export function rowPages({ kind, filters, ...rest }: Question, limit = 100) {
  return infiniteQueryOptions({
    meta: { kinds: [kind, ...(beside[kind] ?? [])] },
    queryKey: keys.list(kind, { rows: true, limit, filters, ...rest }),
    queryFn: ({ pageParam, signal }) =>
      sent(
        api.GET('/lists/{kind}', {
          params: {
            path: { kind },
            query: { ...rest, filter: filters, cursor: pageParam || undefined, limit },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Where the same is as comma-separated values, in the columns that are named. */
export function tableAddress(
  { kind, filters, q, sort, desc }: Question,
  columns: string[],
  group: string | undefined,
): string {
  const query = new URLSearchParams();
  for (const one of filters) query.append('filter', one);
  for (const one of columns) query.append('column', one);
  if (q) query.set('q', q);
  if (sort) query.set('sort', sort);
  if (desc) query.set('desc', 'true');
  if (group) query.set('group', group);
  return `/api/v1/lists/${encodeURIComponent(kind)}/table?${query}`;
}

/** Where what the page shows is printed: the saved view as it is, or all that is asked. */
export function printAddress(kind: string, search: ListsSearch, asked: Asked): string {
  const query = new URLSearchParams();
  const put = (all: Record<string, string | true | undefined>) => {
    for (const [name, value] of Object.entries(all)) {
      if (value !== undefined) query.set(name, `${value}`);
    }
  };
  put({ view: search.view, month: search.month });
  if (search.view === undefined || search.look !== undefined) {
    const { filters = [], ...rest } = asked;
    put({ ...rest, kind, look: asked.look ?? 'list' });
    for (const one of filters) query.append('filter', one);
  }
  return `/print/lists?${query}`;
}
