import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';

export type Request = components['schemas']['Request'];
export type Shown = components['schemas']['RequestShown'];
export type Mine = components['schemas']['MyRequest'];
export type Whole = components['schemas']['WholeRequest'];
export type Letter = components['schemas']['RequestLetter'];
export type Service = components['schemas']['ServiceOffered'];
export type Form = components['schemas']['RequestForm'];
export type Part = 'open' | 'doing' | 'later' | 'closed';
export type Verb = components['schemas']['Triage']['to'];

/** What goes first depends on the orders of whoever a request is for. */
const kinds = ['request', 'priority', 'service'];

export function requestsQuery(state: Part) {
  return queryOptions({
    queryKey: keys.list('request', { state }),
    queryFn: ({ signal }) => sent(api.GET('/requests', { params: { query: { state } }, signal })),
    meta: { kinds },
    placeholderData: keepPreviousData,
  });
}

export function requestQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('request', id),
    queryFn: ({ signal }) => sent(api.GET('/requests/{id}', { params: { path: { id } }, signal })),
    meta: { kinds },
    placeholderData: keepPreviousData,
  });
}

/** What the reader asked; a notice tells of an answer where nothing else of the request is seen. */
const theirs = { kinds: ['request', 'notice'] };

export const mineQuery = queryOptions({
  queryKey: keys.list('request', { mine: true }),
  queryFn: ({ signal }) => sent(api.GET('/my-requests', { signal })),
  select: ({ items }) => items,
  meta: theirs,
});

export function myQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.one('request', id), 'mine'],
    queryFn: ({ signal }) =>
      sent(api.GET('/my-requests/{id}', { params: { path: { id } }, signal })),
    meta: theirs,
  });
}

export const servicesQuery = queryOptions({
  queryKey: keys.list('service'),
  queryFn: ({ signal }) => sent(api.GET('/services', { signal })),
  select: ({ items }) => items,
});

export const formsQuery = queryOptions({
  queryKey: keys.list('request_form'),
  queryFn: ({ signal }) => sent(api.GET('/request-forms', { signal })),
  select: ({ items }) => items,
});

export interface Sending {
  to: Exclude<Verb, 'reopen'>;
  member?: string;
  until?: string;
  service?: string;
}

export function draftQuery(id: string, { to, member, until, service }: Sending) {
  return queryOptions({
    queryKey: [...keys.one('request', id), 'draft', to, member, until, service],
    queryFn: ({ signal }) =>
      sent(
        api.GET('/requests/{id}/draft', {
          params: { path: { id }, query: { to, member, until, service } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
