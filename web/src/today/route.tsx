import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Shown } from '../calendar/DaysView';
import { useDays } from '../calendar/useDays';
import { Room } from '../first/Room';
import { later } from '../ui/later';
import { Page as Frame } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { datesText, HeaderActions, useTitle } from './Header';
import { Arranged } from './layout/Arranged';
import { type Choice, useChoice } from './layout/layouts';
import { TodayContext, type TodayIs } from './layout/model';
import classes from './route.module.css';
import type { TodaySearch } from './search';
import { summaryOf } from './summary';

const FirstSteps = later(async () => (await import('../first/FirstSteps')).default, <Room />);
const LayoutMenu = later(
  async () => (await import('./layout/LayoutMenu')).default,
  <span className={classes.button} />,
);
const Customise = lazy(() => import('./layout/customise/Customise'));

/** The day of everybody one looks after, what changed, and what is due, as one likes it arranged. */
export function Page() {
  const { date, view = 'day', open, at, edit } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const days = useDays(date, view);
  const choice = useChoice();
  const [customising, setCustomising] = useState(false);
  const title = useTitle(days);
  const { page, error, retry } = days;
  const go = (search: TodaySearch) => void navigate({ search, resetScroll: false });
  const today: TodayIs = {
    days,
    shown: { open, at, edit },
    show: (shown) =>
      void navigate({ search: { date, view: usual(view), ...shown }, resetScroll: false }),
    showDay: (next) => go({ date: next === days.today ? undefined : next }),
  };
  useElsewhere(choice, today.shown, days.date);
  const people = page?.columns.map(({ principal }) => principal) ?? [];
  const dates = datesText(days);
  const about = [
    ...(dates === title ? [] : [dates]),
    ...(page && people.length > 0 ? [summaryOf(page.columns, page.late_total)] : []),
  ].join(', ');
  return (
    <Frame
      title={title}
      about={about}
      actions={
        <HeaderActions
          days={days}
          people={people}
          view={view}
          go={(next, other) => go({ date: next, view: usual(other) })}
        >
          {!customising &&
            (choice ? (
              <LayoutMenu choice={choice} customise={() => setCustomising(true)} />
            ) : (
              <span className={classes.button} />
            ))}
        </HeaderActions>
      }
    >
      {(!page || !choice) && !error && <PageSkeleton />}
      {!page && error && <Problem error={error} retry={retry} />}
      {page && choice && (
        <TodayContext value={today}>
          {customising ? (
            <Suspense fallback={<PageSkeleton />}>
              <Customise choice={choice} leave={() => setCustomising(false)} />
            </Suspense>
          ) : (
            <>
              <FirstSteps />
              <Arranged
                key={choice.current.name}
                name={choice.current.name}
                widgets={choice.current.widgets}
                week={page.days > 1}
              />
            </>
          )}
        </TodayContext>
      )}
    </Frame>
  );
}

/** The usual view is left out of the address. */
function usual(view: 'day' | 'week'): 'week' | undefined {
  return view === 'week' ? view : undefined;
}

/** A layout without the day has nowhere to open a meeting: the calendar opens it. */
function useElsewhere(choice: Choice | undefined, { open, at }: Shown, date: string): void {
  const navigate = useNavigate();
  const nowhere =
    open !== undefined && choice && !choice.current.widgets.some(({ widget }) => widget === 'day');
  useEffect(() => {
    if (nowhere) void navigate({ to: '/calendar', search: { date, open, at }, replace: true });
  }, [nowhere, navigate, date, open, at]);
}
