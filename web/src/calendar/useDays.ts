import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useMe, useOwnZone, usePrincipals } from '../api/me';
import { civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { datesFrom } from './board/meeting';
import { dayQuery } from './queries';
import { loadOf, spanOf, type View } from './span';
import type { DayPage } from './types';

/** Some days as they are looked at. */
export interface Days {
  own: string;
  now: number;
  today: string;
  /** The date asked for, and the view. */
  date: string;
  view: View;
  /** What is there to show; that of before while the next is on its way. */
  page: DayPage | undefined;
  /** What the page is: its view, the date it was asked for, and the dates that it shows. */
  shown: View;
  around: string;
  dates: string[];
  /** It belongs to another date than the one asked for. */
  old: boolean;
  error: Error | null;
  retry: () => void;
  /** Until when each principal who is away stays there. */
  until: ReadonlyMap<string, string>;
}

/** Loads the days of a view in one request. */
export function useDays(date: string | undefined, view: View): Days {
  const own = useOwnZone();
  const now = useNow();
  const { data: me } = useMe();
  const { data: principals } = usePrincipals();
  const today = civilDate(now, own);
  const asked = date ?? today;
  const start = me?.member.week_start ?? 'monday';
  const load = loadOf(view, asked, start);
  const { data, error, refetch, isPlaceholderData } = useQuery(
    dayQuery(load.first, load.days, own),
  );
  const latest = useRef({ view, date: asked });
  if (!isPlaceholderData) latest.current = { view, date: asked };
  const shown = latest.current;
  const span = spanOf(shown.view, shown.date, start);
  const dates = data ? datesFrom(span.first, span.days) : [];
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
    shown: shown.view,
    around: shown.date,
    dates,
    old: isPlaceholderData,
    error,
    retry: () => void refetch(),
    until: new Map(away),
  };
}
