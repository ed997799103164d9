import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe, useOwnZone } from '../../api/me';
import { type SavedView, useViews } from '../../api/views';
import { civilDate } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import type { TaskFilter } from '../queries';
import type { Asked, TasksSearch } from '../search';
import { daysOf } from './days';
import { askedIn, changed, differs } from './state';

/** What the page is asked, by its address and the saved view that it names. */
export interface AskedPage {
  search: TasksSearch;
  asked: Asked;
  filter: TaskFilter;
  views: SavedView[];
  saved: SavedView | undefined;
  /** Something else is asked than the saved view asks. */
  differs: boolean;
  /** The view that the address names is being fetched; or is not there. */
  waiting: boolean;
  missing: boolean;
  /** Another address of this page. */
  change: (next: Partial<TasksSearch>, replace?: boolean) => void;
  go: (search: TasksSearch) => void;
}

export function useAsked(): AskedPage {
  const search = useSearch({ from: '/tasks' });
  const navigate = useNavigate({ from: '/tasks' });
  const { data: me } = useMe();
  const { data: views, error } = useViews('task');
  const today = civilDate(useNow(), useOwnZone());
  const saved = views?.find(({ id }) => id === search.view);
  const asked = askedIn(search, saved);
  return {
    search,
    asked,
    filter: filterOf(
      asked,
      me?.member.id,
      daysOf(asked.due, today, me?.member.week_start ?? 'monday'),
      today,
    ),
    views: views ?? [],
    saved,
    differs: differs(search, saved),
    waiting: search.view !== undefined && !views && !error,
    missing: search.view !== undefined && views !== undefined && !saved,
    change: (next, replace = true) =>
      void navigate({ search: (before) => changed(before, saved, next), replace }),
    go: (to) => void navigate({ search: to }),
  };
}

/** What the list of tasks is asked. */
export function filterOf(
  asked: Asked,
  me: string | undefined,
  days: object,
  today: string,
): TaskFilter {
  const mine = asked.who === 'mine';
  const supported = asked.who === 'supported';
  return {
    space: mine || supported ? undefined : asked.who,
    assignee: mine ? me : undefined,
    supported: supported || undefined,
    state: asked.state ?? 'open',
    ...days,
    priority: asked.priority ? [Number(asked.priority)] : undefined,
    tag: asked.tag,
    own: asked.own ? [asked.own] : undefined,
    of: asked.of,
    waiting: asked.only === 'waiting' || undefined,
    chase_by: asked.only === 'chase' ? today : undefined,
    blocked: asked.only === 'blocked' || undefined,
    milestone: asked.only === 'milestone' || undefined,
    lead: asked.only === 'lead' || undefined,
    q: asked.q,
    sort: asked.sort ?? 'due',
    desc: asked.desc,
  };
}
