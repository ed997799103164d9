import { lazy, Suspense } from 'react';
import { PageSkeleton } from '../ui/PageSkeleton';
import { longDate, monthOf } from '../ui/time';
import { Board, type BoardProperties } from './board/Board';
import { PhoneDay } from './board/PhoneDay';
import { t } from './board/texts';
import { WeekBoard } from './board/WeekBoard';
import { compose } from './compose';
import type { Column } from './types';
import type { Days } from './useDays';
import { wallText } from './wall';

const MonthBoard = lazy(() => import('./month/MonthBoard'));
const PhoneMonth = lazy(() => import('./month/PhoneMonth'));
const AgendaBoard = lazy(() => import('./agenda/AgendaBoard'));
const TimelineBoard = lazy(() => import('./timeline/TimelineBoard'));
const HoursBoard = lazy(() => import('./hours/HoursBoard'));

type Properties = BoardProperties & {
  days: Days;
  narrow: boolean;
  /** A day or a week is one grid of hours for all. */
  together: boolean;
  showDay: (date: string) => void;
};

/** The board of a view, as it fits the screen. */
export function Boards(props: Properties) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <One {...props} />
    </Suspense>
  );
}

function One({ days, narrow, together, showDay, ...board }: Properties) {
  const { shown, dates, around, today, own } = days;
  const first = dates[0] ?? around;
  const date = longDate(first, today);
  // Where everybody stands together something new is for the first of them, until the line says otherwise.
  const mine = board.columns.find(board.actions.mayWrite);
  const createOn = mine && ((on: string) => createFor(mine, on, own));
  const more = { ...board, dates, around, showDay };
  if (shown === 'month') {
    const label = t('month', { month: monthOf(around) });
    return narrow ? (
      <PhoneMonth {...more} label={label} />
    ) : (
      <MonthBoard {...more} label={label} createOn={createOn} />
    );
  }
  if (shown === 'agenda') return <AgendaBoard {...more} label={t('agendaFrom', { date })} />;
  if (shown === 'timeline') return <TimelineBoard {...more} label={t('timelineFrom', { date })} />;
  if (together && (!narrow || shown === 'day')) {
    const createAt = (start: number, end: number) => {
      if (!mine) return;
      const slot = {
        space: mine.principal.id,
        start: wallText(start),
        end: wallText(end),
        zone: own,
      };
      compose({ mode: 'line', kind: 'event', slot });
    };
    return <HoursBoard {...more} label={t('hoursOf', { date })} createAt={mine && createAt} />;
  }
  if (narrow) return <PhoneDay {...board} label={t('board', { date })} dates={dates} />;
  if (shown === 'week') {
    return (
      <WeekBoard
        {...more}
        label={t('week', { date })}
        createOn={(column, on) => createFor(column, on, own)}
      />
    );
  }
  return <Board {...board} label={t('board', { date })} />;
}

/** Opens the line for something new of a person on a date where they are then. */
function createFor(column: Column, date: string, own: string): void {
  const zone = column.days.find((day) => day.date === date)?.zone ?? own;
  const slot = { space: column.principal.id, start: date, zone };
  compose({ mode: 'line', kind: 'event', slot });
}
