import { queryOptions } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { addDays } from '../ui/time';
import type { Gathered, Task, Week } from './facts';

/** So many of each kind are looked through: a week of a busy office. */
export const limit = 200;

interface Page<T> {
  items: readonly T[];
  next?: string | undefined;
}

const tasks = (query: object, signal: AbortSignal): Promise<Page<Task>> =>
  sent(api.GET('/tasks', { params: { query: { limit, ...query } }, signal }));

/** Whether a page that is in order, the latest first, ends before it has all of a week. */
function cut({ items, next }: Page<Task>, { from }: Week): boolean {
  const last = items.at(-1)?.done_us ?? 0;
  return next !== undefined && last >= Date.parse(`${from}T00:00:00Z`) * 1000 - dayUs;
}

const dayUs = 86_400_000_000;

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
        sent(api.GET('/decisions', { params: { query: { state, limit } }, signal }));
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
      const partly: Gathered['partly'] = [
        ...(cut(done, week) ? (['done'] as const) : []),
        ...(due.next || waiting.next || next.next ? (['open'] as const) : []),
        ...(decided.next || asked.next ? (['decisions'] as const) : []),
      ];
      return {
        done: done.items,
        due: due.items,
        waiting: waiting.items,
        next: next.items,
        decided: decided.items,
        asked: asked.items,
        requests: all.flat(),
        partly,
      };
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
