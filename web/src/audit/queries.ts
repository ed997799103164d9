import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components, paths } from '../api/schema';
import type { Dates } from './range';

type Schemas = components['schemas'];
export type Report = Schemas['AuditReport'];
export type Share = Schemas['TimeShare'];
export type Week = Report['weeks'][number];
export type Target = Schemas['TimeTarget'];
export type Stands = Report['targets'][number];
export type Counted = Schemas['Counted'];
export type Kind = Report['kinds'][number]['kind'];
type Asked = NonNullable<paths['/audit/meetings']['get']['parameters']['query']>;

/** What a list of meetings is narrowed to. */
export type Of = Omit<Asked, 'principal' | 'from' | 'until'>;

const kinds = ['time_target', 'time_rule', 'event', 'calendar', 'whereabouts', 'principal', 'tag'];

export function reportQuery(principal: string, { from, until }: Dates) {
  return queryOptions({
    queryKey: keys.view('audit', principal, from, until),
    queryFn: ({ signal }) =>
      sent(api.GET('/audit', { params: { query: { principal, from, until } }, signal })),
    meta: { kinds },
    placeholderData: keepPreviousData,
  });
}

export function meetingsQuery(principal: string, { from, until }: Dates, of: Of) {
  return queryOptions({
    queryKey: keys.view('audit.meetings', principal, from, until, of),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/audit/meetings', {
          params: { query: { principal, from, until, ...of } },
          signal,
        }),
      ),
    meta: { kinds },
  });
}
