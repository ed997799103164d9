import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';

export type Forecast = components['schemas']['Forecast'];
export type Week = components['schemas']['ForecastWeek'];

/** What a week is made of, from the ground up. */
export const parts = ['done', 'recurring', 'steps', 'projects', 'meetings', 'expected'] as const;

export function forecastQuery(per_meeting: number) {
  return queryOptions({
    queryKey: keys.view('forecast', per_meeting),
    queryFn: ({ signal }) =>
      sent(api.GET('/forecast', { params: { query: { per_meeting } }, signal })),
    meta: { kinds: ['task', 'effort', 'project', 'event', 'calendar'] },
    placeholderData: keepPreviousData,
  });
}

/** Minutes in whole hours; halves below ten. */
export function inHours(minutes: number): number {
  return minutes < 600 ? Math.round(minutes / 30) / 2 : Math.round(minutes / 60);
}

/** Whether there is a band to draw. */
export function hasBand({ low, high }: Week): boolean {
  return high > low;
}
