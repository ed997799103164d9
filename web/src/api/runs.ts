import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type Template = components['schemas']['RunTemplate'];
export type TemplateStep = components['schemas']['RunStep'];
export type Ready = components['schemas']['RunReady'];
export type Run = components['schemas']['RunListing'];
export type Shift = components['schemas']['RunShift'];
export type Asked = components['schemas']['RunAsked'];

/** The templates the reader sees, and those that are ready-made. */
export const templatesQuery = queryOptions({
  queryKey: keys.list('run_template'),
  queryFn: ({ signal }) => sent(api.GET('/run-templates', { signal })),
});

/** What runs by a template, with how far it is. */
export const runsQuery = queryOptions({
  queryKey: keys.list('run'),
  queryFn: ({ signal }) => sent(api.GET('/runs', { signal })),
  select: ({ items }) => items,
  meta: { kinds: ['run', 'project', 'task'] },
});

/** Which steps and days a start would make. */
export function askQuery(template: string, space: string, day: string, options: string[]) {
  return queryOptions({
    queryKey: keys.view('run-ask', template, space, day, options),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/run-templates/{id}/days', {
          params: { path: { id: template }, query: { space, day, options } },
          signal,
        }),
      ),
    meta: { kinds: ['run_template', 'time_rule', 'principal'] },
    enabled: template !== '' && space !== '' && day !== '',
    placeholderData: keepPreviousData,
  });
}

/** What would move if the day were another. */
export function movesQuery(id: string, day: string) {
  return queryOptions({
    queryKey: keys.view('run-moves', id, day),
    queryFn: ({ signal }) =>
      sent(api.GET('/runs/{id}/moves', { params: { path: { id }, query: { day } }, signal })),
    meta: { kinds: ['run', 'task', 'time_rule', 'principal'] },
    enabled: day !== '',
    placeholderData: keepPreviousData,
  });
}
