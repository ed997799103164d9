import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import type { components } from '../../api/schema';

export type Step = components['schemas']['Task'];
export type Took = components['schemas']['Took'];

/** What has steps, or takes time. */
export interface Of {
  kind: string;
  id: string;
}

export function stepsQuery({ id }: Of) {
  return queryOptions({
    queryKey: keys.list('task', { of: id }),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/tasks', {
          params: { query: { of: id, state: 'all', sort: 'place', limit: 200 } },
          signal,
        }),
      ),
    select: ({ items }) => items.filter((one) => !one.trashed_us),
  });
}

export function tookQuery({ kind, id }: Of) {
  return queryOptions({
    queryKey: keys.view('took', kind, id),
    queryFn: ({ signal }) => sent(api.GET('/took', { params: { query: { kind, id } }, signal })),
    meta: { kinds: ['task', 'effort', kind] },
  });
}

export const timerQuery = queryOptions({
  queryKey: keys.view('timer'),
  queryFn: ({ signal }) => sent(api.GET('/timer', { signal })),
  select: ({ timer }) => timer,
  meta: { kinds: ['effort'] },
});

/** Fetches again what tells of efforts and of the clock. */
export function renewEffort(client: QueryClient) {
  return Promise.all(
    ['effort', 'view'].map((kind) => client.invalidateQueries({ queryKey: [kind] })),
  );
}
