import { Button } from '@mantine/core';
import { IconCalendarDown, IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useManages } from '../api/me';
import { DaysView, type Shown } from '../calendar/DaysView';
import { useCalendars } from '../calendar/queries';
import { type Days, useDays } from '../calendar/useDays';
import { Empty } from '../ui/Empty';
import { LeftOut } from '../ui/LeftOut';
import { Page as Frame } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Attention } from './Attention';
import { Changes } from './Changes';
import { datesText, HeaderActions, useTitle } from './Header';
import { PersonMenu } from './PersonMenu';
import classes from './route.module.css';
import type { TodaySearch } from './search';
import { summaryOf } from './summary';
import { TasksDue } from './TasksDue';
import { t } from './texts';

const HoldsWidget = lazy(() =>
  import('../holds/HoldsWidget').then((one) => ({ default: one.HoldsWidget })),
);

const UntoldWidget = lazy(() =>
  import('../telling/UntoldWidget').then((one) => ({ default: one.UntoldWidget })),
);

const PollsWidget = lazy(() =>
  import('../polls/PollsWidget').then((one) => ({ default: one.PollsWidget })),
);

const BookingsWidget = lazy(() =>
  import('../bookings/BookingsWidget').then((one) => ({ default: one.BookingsWidget })),
);

const ForYou = lazy(() => import('../ui/comments/ForYou'));

/** The day of everybody one looks after, what changed, and what is due. */
export function Page() {
  const { date, view = 'day', open, at, edit } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const days = useDays(date, view);
  const title = useTitle(days);
  const { page, error, retry } = days;
  const go = (search: TodaySearch) => void navigate({ search, resetScroll: false });
  const show = (shown: Shown) =>
    void navigate({ search: { date, view: usual(view), ...shown }, resetScroll: false });
  const people = page?.columns.map(({ principal }) => principal) ?? [];
  const dates = datesText(days);
  const about = [
    ...(dates === title ? [] : [dates]),
    ...(page && people.length > 0 ? [summaryOf(page.columns, page.late)] : []),
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
        />
      }
    >
      {!page && !error && <PageSkeleton />}
      {!page && error && <Problem error={error} retry={retry} />}
      {page && (
        <div className={classes.page} data-week={page.days > 1 || undefined}>
          <div className={classes.board}>
            <Nothing days={days} />
            <LeftOut count={page.left_out} of="shown" />
            {people.length > 0 && (
              <DaysView
                days={days}
                columns={page.columns}
                shown={{ open, at, edit }}
                show={show}
                showDay={(next) => go({ date: next === days.today ? undefined : next })}
                menu={({ principal }) => (
                  <PersonMenu person={principal} date={days.date} own={days.own} />
                )}
              />
            )}
          </div>
          <aside className={classes.side}>
            <Suspense fallback={null}>
              <ForYou />
            </Suspense>
            <Attention days={days} />
            <Suspense fallback={null}>
              <BookingsWidget />
            </Suspense>
            <Changes days={days} open={(event) => show({ open: event })} />
            <Suspense fallback={null}>
              <UntoldWidget />
            </Suspense>
            <Suspense fallback={null}>
              <HoldsWidget />
            </Suspense>
            <Suspense fallback={null}>
              <PollsWidget />
            </Suspense>
            <TasksDue days={days} />
          </aside>
        </div>
      )}
    </Frame>
  );
}

/** The usual view is left out of the address. */
function usual(view: 'day' | 'week'): 'week' | undefined {
  return view === 'week' ? view : undefined;
}

/** What to do first, where there is nobody or nothing to show yet. */
function Nothing({ days }: { days: Days }) {
  const { data: calendars } = useCalendars();
  const manages = useManages();
  if (days.page?.columns.length === 0) {
    return (
      <Empty
        icon={IconUserPlus}
        text={t(manages ? 'emptyPeople' : 'askPeople')}
        action={
          manages && (
            <Button component={Link} to="/people">
              {t('addPeople')}
            </Button>
          )
        }
      />
    );
  }
  if (calendars?.length !== 0) return null;
  return (
    <div className={classes.first}>
      <Empty
        icon={IconCalendarDown}
        text={t('emptyCalendars')}
        action={
          <Button component={Link} to="/calendars">
            {t('bring')}
          </Button>
        }
      />
    </div>
  );
}
