import { Button } from '@mantine/core';
import { IconCalendarDown, IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useManages } from '../api/me';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { longDate, shortDate } from '../ui/time';
import { t as b } from './board/texts';
import { DateBar } from './DateBar';
import { DaysView, type Shown } from './DaysView';
import { Filters } from './Filters';
import { useCalendars } from './queries';
import type { CalendarSearch } from './search';
import { t } from './texts';
import type { Column } from './types';
import { type Days, useDays } from './useDays';

/** The calendars of some people, a day or a week at a time. */
export function Page() {
  const search = useSearch({ from: '/calendar' });
  const { date, view = 'day', who, calendar, open, at, edit } = search;
  const navigate = useNavigate({ from: '/calendar' });
  const days = useDays(date, view);
  const { page, error, retry, today } = days;
  const change = (next: Partial<CalendarSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...next }), resetScroll: false });
  const closed: Shown = { open: undefined, at: undefined, edit: undefined };
  const columns = columnsOf(page?.columns ?? [], who, calendar);
  return (
    <Frame
      title={titleOf(days)}
      actions={
        <DateBar
          date={days.date}
          today={today}
          view={view}
          go={(next, other) => change({ date: next, view: other === 'week' ? other : undefined })}
        />
      }
    >
      {!page && !error && <PageSkeleton />}
      {!page && error && <Problem error={error} retry={retry} />}
      {page && (
        <>
          <Filters
            columns={page.columns}
            who={who}
            calendar={calendar}
            date={days.date}
            change={change}
          />
          <Nothing columns={page.columns} />
          {page.columns.length > 0 && columns.length === 0 && <Empty text={b('nobodyShown')} />}
          <DaysView
            days={days}
            columns={columns}
            shown={{ open, at, edit }}
            show={(shown) => change({ ...closed, ...shown })}
            showDay={(next) => change({ ...closed, date: next, view: undefined })}
          />
        </>
      )}
    </Frame>
  );
}

function titleOf({ dates, date, today }: Days): string {
  const [first = date] = dates;
  const last = dates.at(-1) ?? first;
  if (first === last) return longDate(first, today);
  return t('weekOf', { from: shortDate(first, today), to: shortDate(last, today) });
}

/** The people chosen, and of what they have only what is in the calendar chosen. */
function columnsOf(all: Column[], who: string | undefined, calendar: string | undefined): Column[] {
  const ids = who?.split(',');
  const chosen = ids ? all.filter(({ principal }) => ids.includes(principal.id)) : all;
  if (!calendar) return chosen;
  return chosen.map((column) => ({
    ...column,
    all_day: column.all_day.filter((meeting) => meeting.calendar === calendar),
    meetings: column.meetings.filter((meeting) => meeting.calendar === calendar),
  }));
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
