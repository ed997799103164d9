import { queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { addDays } from '../ui/time';
import type { Gathered, Week } from './facts';

/** So many of each kind are looked through: a week of a busy office. */
const limit = 200;

const tasks = (query: object, signal: AbortSignal) =>
  sent(api.GET('/tasks', { params: { query: { limit, ...query } }, signal })).then(
    ({ items }) => items,
  );

/** All that a week is wrapped up from. */
export function gatheredQuery(week: Week) {
  const after = addDays(week.until, 1);
  const end = addDays(week.until, 8);
  return queryOptions({
    queryKey: keys.view('wrapup', week.from),
    meta: { kinds: ['task', 'decision', 'request', 'priority'] },
    queryFn: async ({ signal }): Promise<Gathered> => {
      const requests = (state: 'open' | 'doing' | 'later' | 'closed') =>
        sent(api.GET('/requests', { params: { query: { state } }, signal })).then(
          ({ items }) => items,
        );
      const decisions = (state: 'open' | 'ended') =>
        sent(api.GET('/decisions', { params: { query: { state, limit } }, signal })).then(
          ({ items }) => items,
        );
      const [done, due, waiting, next, decided, asked, ...all] = await Promise.all([
        tasks({ state: 'done', sort: 'done', desc: true }, signal),
        tasks({ due_before: after }, signal),
        tasks({ waiting: true }, signal),
        tasks({ due_from: after, due_before: end }, signal),
        decisions('ended'),
        decisions('open'),
        requests('open'),
        requests('doing'),
        requests('later'),
        requests('closed'),
      ]);
      return { done, due, waiting, next, decided, asked, requests: all.flat() };
    },
  });
}

/** What lay below the waterline in a week, of the reader alone. */
export function belowQuery({ from, until }: Week) {
  return queryOptions({
    queryKey: keys.view('wrapup-below', from),
    queryFn: ({ signal }) =>
      sent(api.GET('/waterline', { params: { query: { from, until } }, signal })),
    meta: { kinds: ['request', 'task', 'effort', 'project', 'service'] },
  });
}

/** What the week after is expected to bring. */
export const comingQuery = queryOptions({
  queryKey: keys.view('wrapup-coming'),
  queryFn: ({ signal }) => sent(api.GET('/forecast', { params: { query: {} }, signal })),
  meta: { kinds: ['task', 'effort', 'project', 'event', 'calendar'] },
});

/** Lessons that were written down in a week. */
export function lessonsQuery({ from, until }: Week) {
  return queryOptions({
    queryKey: keys.list('lesson', { from, until }),
    queryFn: ({ signal }) =>
      sent(
        api.GET('/lists/{kind}', {
          params: {
            path: { kind: 'lesson' },
            query: { filter: [`created:from:${from}`, `created:to:${until}`], limit: 50 },
          },
          signal,
        }),
      ).then(({ items }) => items),
  });
}
