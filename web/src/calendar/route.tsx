import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarDown, IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useManages } from '../api/me';
import { Empty } from '../ui/Empty';
import { LeftOut } from '../ui/LeftOut';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { longDate, monthOf, shortDate } from '../ui/time';
import { Beside, useBeside } from './Beside';
import { t as b } from './board/texts';
import { DateBar } from './DateBar';
import { DayMenu } from './DayMenu';
import { DaysView, type Shown } from './DaysView';
import { Filters } from './Filters';
import { filtered } from './filter';
import { Layout } from './Layout';
import { PrintButton } from './PrintButton';
import { useCalendars } from './queries';
import type { CalendarSearch } from './search';
import { type View, views } from './span';
import { t } from './texts';
import type { Column } from './types';
import { type Days, useDays } from './useDays';

/** The calendars of some people, in the view that one chooses. */
export function Page() {
  const search = useSearch({ from: '/calendar' });
  const { date, view = 'day', open, at, edit, together = false } = search;
  const navigate = useNavigate({ from: '/calendar' });
  const days = useDays(date, view);
  const { page, error, retry, today } = days;
  const change = (next: Partial<CalendarSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...next }), resetScroll: false });
  const closed: Shown = { open: undefined, at: undefined, edit: undefined };
  const columns = filtered(page?.columns ?? [], search);
  const beside = useBeside(search.beside, change);
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const print = (
    <>
      <ListLink kind="event" />
      <PrintButton columns={columns} date={days.date} view={view} />
    </>
  );
  return (
    <Frame
      title={titleOf(days)}
      actions={
        <>
          <DateBar
            date={days.date}
            today={today}
            view={view}
            views={views}
            go={(next, other) => change({ date: next, view: other === 'day' ? undefined : other })}
          />
          {!narrow && print}
        </>
      }
    >
      {!page && !error && <PageSkeleton />}
      {!page && error && <Problem error={error} retry={retry} />}
      {page && (
        <>
          <Filters
            columns={page.columns}
            search={search}
            date={days.date}
            change={change}
            end={narrow && print}
          >
            <Layout view={view} together={together} change={change} />
            {hasHours(view, together) && <Beside {...beside} own={days.own} />}
          </Filters>
          <Nothing columns={page.columns} />
          <LeftOut count={page.left_out} of="shown" />
          {page.columns.length > 0 && columns.length === 0 && <Empty text={b('nobodyShown')} />}
          <DaysView
            days={days}
            columns={columns}
            together={together}
            beside={beside.zone}
            menu={
              view === 'day' ? (column) => <DayMenu column={column} date={days.date} /> : undefined
            }
            shown={{ open, at, edit }}
            show={(shown) => change({ ...closed, ...shown })}
            showDay={(next) => change({ ...closed, date: next, view: undefined })}
          />
        </>
      )}
    </Frame>
  );
}

/** Whether a view shows hours at its side. */
function hasHours(view: View, together: boolean): boolean {
  return view === 'day' || (view === 'week' && together);
}

function titleOf({ dates, date, view, today }: Days): string {
  if (view === 'month') return monthOf(date);
  const [first = date] = dates;
  const last = dates.at(-1) ?? first;
  if (first === last) return longDate(first, today);
  return t('weekOf', { from: shortDate(first, today), to: shortDate(last, today) });
}

function Nothing({ columns }: { columns: Column[] }) {
  const { data: calendars } = useCalendars();
  const manages = useManages();
  if (columns.length === 0) {
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
    <Empty
      icon={IconCalendarDown}
      text={t('empty')}
      action={
        <Button component={Link} to="/calendars">
          {t('bring')}
        </Button>
      }
    />
  );
}
