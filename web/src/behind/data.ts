import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { components } from '../api/schema';
import { type Cell, csv } from '../ui/csv';
import type { BehindSearch } from './search';
import { t } from './texts';

type Schemas = components['schemas'];
export type Waterline = Schemas['Waterline'];
export type Part = Schemas['WaterlinePart'];
export type Sum = Omit<Part, 'key' | 'name'>;

/** What the page asks for, as the API reads it. */
export function askedOf({ from, until, whose, space, requester, service }: BehindSearch) {
  return { from, until, whose, space, requester, service };
}

export function waterlineQuery(search: BehindSearch) {
  const query = askedOf(search);
  return queryOptions({
    queryKey: keys.view('waterline', query),
    queryFn: ({ signal }) => sent(api.GET('/waterline', { params: { query }, signal })),
    meta: { kinds: ['request', 'task', 'effort', 'project', 'service'] },
    placeholderData: keepPreviousData,
  });
}

/** Minutes in hours, with half of one at most: "7.5 h". */
export function hoursText(minutes: number): string {
  return `${Math.round(minutes / 30) / 2} h`;
}

/** All that is shown as one table: a line for each week, and for each principal, requester and service. */
export function waterlineCsv(data: Waterline): string {
  const figures = (sum: Sum): Cell[] => [
    sum.requests,
    sum.steps,
    sum.minutes,
    sum.shared,
    sum.waits,
    Math.round(sum.waited_us / 3_600e6),
    data.whole ? sum.switches : '',
  ];
  const rows: Cell[][] = [
    [
      'part',
      'from',
      'until',
      'name',
      'requests_answered',
      'steps',
      'minutes_noted',
      'minutes_shared_by_colleagues',
      'waits',
      'hours_waited',
      'switches',
    ],
    ['total', data.from, data.until, '', ...figures(data.total)],
    ...data.weeks.map((week): Cell[] => ['week', week.from, week.until, '', ...figures(week)]),
  ];
  for (const [part, all] of [
    ['principal', data.principals],
    ['requester', data.requesters],
    ['service', data.services],
  ] as const) {
    for (const one of all) {
      const [requests = 0, ...rest] = figures(one).slice(0, -1);
      rows.push([part, data.from, data.until, one.name ?? '', requests, ...rest, '']);
    }
  }
  return csv(rows);
}

/** What a part is called when it has no name of its own. */
export function partName({ key, name }: Part, without: string, me?: string): string {
  if (key && key === me) return t('yourOwn');
  return name || without;
}
