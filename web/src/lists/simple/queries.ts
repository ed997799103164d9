import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { components } from '../../api/schema';

export type SimpleKind = components['schemas']['SimpleKind'];
export type SimpleRecord = components['schemas']['SimpleRecord'];

/** What a kind holds; nothing for kinds with a page of their own. */
export function useSimpleKind(kind: string): SimpleKind | undefined {
  const { data } = useQuery({
    queryKey: keys.view('records'),
    queryFn: ({ signal }) => sent(api.GET('/records', { signal })),
    staleTime: Number.POSITIVE_INFINITY, // they are part of the program
  });
  return data?.items.find((one) => one.kind === kind);
}

export function simpleQuery(kind: string, id: string) {
  return queryOptions({
    queryKey: [kind, 'one', id],
    queryFn: ({ signal }) =>
      sent(api.GET('/records/{kind}/{id}', { params: { path: { kind, id } }, signal })),
  });
}
