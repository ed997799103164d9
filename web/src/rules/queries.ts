import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type TimeRule = Schemas['TimeRule'];
export type Priority = Schemas['Priority'];
export type Line = Priority['first'][number];
export type Report = Schemas['DriftReport'];
export type Week = Report['weeks'][number];

export function rulesQuery(principal: string) {
  return queryOptions({
    queryKey: keys.list('time_rule', { principal }),
    queryFn: ({ signal }) =>
      sent(api.GET('/time-rules', { params: { query: { principal } }, signal })),
    select: ({ items }) => items,
  });
}

export function prioritiesQuery(principal: string) {
  return queryOptions({
    queryKey: keys.list('priority', { principal }),
    queryFn: ({ signal }) =>
      sent(api.GET('/priorities', { params: { query: { principal } }, signal })),
    select: ({ items }) => items,
  });
}

export function driftQuery(principal: string, weeks: number) {
  return queryOptions({
    queryKey: keys.view('drift', principal, weeks),
    queryFn: ({ signal }) =>
      sent(api.GET('/time-rules/drift', { params: { query: { principal, weeks } }, signal })),
    meta: { kinds: ['time_rule', 'exemption', 'event', 'calendar', 'whereabouts', 'principal'] },
    placeholderData: keepPreviousData,
  });
}
