import { useQuery } from '@tanstack/react-query';
import { useMe, useOwnZone, usePrincipals } from '../api/me';
import { civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { datesFrom } from './board/meeting';
import { dayQuery } from './queries';
import type { DayPage } from './types';
import { addDays, weekStart } from './wall';

export type DaysView = 'day' | 'week';

/** A day or a week as it is looked at. */
export interface Days {
  own: string;
  now: number;
  today: string;
  /** The date asked for, and the view. */
  date: string;
  view: DaysView;
  /** What is there to show; that of before while the next is on its way. */
  page: DayPage | undefined;
  /** The dates that the page shows: one, or seven. */
  dates: string[];
  /** It belongs to another date than the one asked for. */
  old: boolean;
  error: Error | null;
  retry: () => void;
  /** Until when each principal who is away stays there. */
  until: ReadonlyMap<string, string>;
}

/**
 * Loads a day or a week. A week is loaded with a day on either side, because somebody far away begins their Monday
 * while it is still Sunday here.
 */
export function useDays(date: string | undefined, view: DaysView): Days {
  const own = useOwnZone();
  const now = useNow();
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  const today = civilDate(now, own);
  const asked = date ?? today;
  const first = weekStart(asked, me?.member.week_start ?? 'monday');
  const { data, error, refetch, isPlaceholderData } = useQuery(
    view === 'week' ? dayQuery(addDays(first, -1), 9, own) : dayQuery(asked, 1, own),
  );
  const week = data !== undefined && data.days > 1;
  const dates = data ? datesFrom(week ? addDays(data.date, 1) : data.date, week ? 7 : 1) : [];
  const away = principals?.flatMap(({ id, now: stay }) =>
    stay.until && dates.some((one) => (stay.from ?? one) <= one && one <= (stay.until ?? one))
      ? [[id, stay.until] as const]
      : [],
  );
  return {
    own,
    now,
    today,
    date: asked,
    view,
    page: data,
    dates,
    old: isPlaceholderData,
    error,
    retry: () => void refetch(),
    until: new Map(away),
  };
}
