import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';

export type Decision = components['schemas']['Decision'];
export type Effect = components['schemas']['Effect'];
export type Option = components['schemas']['DecisionOption'];
export type Draft = components['schemas']['DecisionDraft'];
export type Point = components['schemas']['Point'];
export type Followed = components['schemas']['Followed'];

/** Open ones the soonest first, the others the latest first. */
export function decisionsQuery(state: 'open' | 'ended', space?: string) {
  return queryOptions({
    queryKey: keys.list('decision', { state, space }),
    queryFn: ({ signal }) =>
      sent(api.GET('/decisions', { params: { query: { state, space, limit: 200 } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function decisionQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('decision', id),
    queryFn: ({ signal }) => sent(api.GET('/decisions/{id}', { params: { path: { id } }, signal })),
    meta: { kinds: ['decision', 'decision_link'] },
  });
}

/** What is asked about a record. */
export function aboutQuery(kind: string, id: string) {
  return queryOptions({
    queryKey: keys.list('decision', { kind, id }),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/decisions', {
          params: { query: { state: 'all', about_kind: kind, about: id } },
          signal,
        }),
      ),
  });
}

export function pointsQuery(space: string) {
  return queryOptions({
    queryKey: keys.list('point', { space }),
    queryFn: ({ signal }) =>
      sent(api.GET('/points', { params: { query: { space, limit: 200 } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function optionOf(decision: Decision, key: string): Option | undefined {
  return decision.options.find((one) => one.key === key);
}
