import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, lazy, type ReactNode, Suspense } from 'react';
import { openHold } from '../app/holding';
import { longDate } from '../ui/time';
import { Board, type BoardProperties } from './board/Board';
import { MoveBar } from './board/MoveBar';
import { inTimeOrder, keyOf, type Placed } from './board/meeting';
import { PhoneDay } from './board/PhoneDay';
import { t } from './board/texts';
import { WeekBoard } from './board/WeekBoard';
import { compose } from './compose';
import classes from './DaysView.module.css';
import { ScopeHost } from './scope';
import type { Column, EventDetail, Meeting } from './types';
import { useBoard } from './useBoard';
import type { Days } from './useDays';

const EventSheet = lazy(() => import('./event/EventSheet'));

/** The meeting whose sheet is open, as the address has it. */
export interface Shown {
  open?: string;
  /** Which occurrence of a series. */
  at?: string;
  edit?: true;
}

interface Properties {
  days: Days;
  /** Those of the page's columns that are shown. */
  columns: Column[];
  shown: Shown;
  show: (shown: Shown) => void;
  showDay: (date: string) => void;
  menu?: (column: Column) => ReactNode;
}

/** The day or the week of some people, as it fits the screen, with all that can be done on it. */
export function DaysView({ days, columns, shown, show, showDay, menu }: Properties) {
  const { page, dates, own, now, today, old, until } = days;
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const open = ({ event, recurrence_id, hold }: Meeting, edit = false) => {
    if (hold) openHold(hold);
    else show({ open: event, at: recurrence_id, ...(edit && { edit: true }) });
  };
  const { roving, moving, actions, trash } = useBoard(columns, now, own, { open, menu });
  if (!page) return null;
  const label = longDate(dates[0] ?? page.date, today);
  const board: BoardProperties = {
    columns,
    axis: { from: page.from_us / 1000, to: page.to_us / 1000 },
    own,
    today,
    now,
    until,
    roving,
    moving: moving.moving,
    actions,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !(event.target as Element).hasAttribute('data-meeting')) return;
    event.preventDefault();
    roving.step(by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move the focus between the buttons inside.
    <div className={classes.days} data-old={old || undefined} aria-busy={old} onKeyDown={onKeyDown}>
      {narrow ? (
        <PhoneDay {...board} label={t('board', { date: label })} dates={dates} />
      ) : dates.length > 1 ? (
        <WeekBoard
          {...board}
          label={t('week', { date: label })}
          dates={dates}
          showDay={showDay}
          createOn={createOn}
        />
      ) : (
        <Board {...board} label={t('board', { date: label })} />
      )}
      {shown.open && (
        <Suspense fallback={null}>
          <EventSheet
            id={shown.open}
            recurrenceId={shown.at}
            edit={shown.edit === true}
            setEdit={(edit) => show({ ...shown, edit: edit || undefined })}
            onClose={() => show({})}
            onMove={placedOf(columns, shown) && onMove}
            onTrash={(event) => void onTrash(event)}
            showDay={showDay}
          />
        </Suspense>
      )}
      <ScopeHost />
      {moving.moving && <MoveBar mode={moving} moving={moving.moving} own={own} today={today} />}
    </div>
  );

  function onMove(): void {
    const placed = placedOf(columns, shown);
    show({});
    if (placed) moving.start(placed);
  }

  async function onTrash(event: EventDetail): Promise<void> {
    // Closed first: an open sheet would ask for the occurrence again when it is gone.
    let closed = false;
    const close = () => {
      closed = true;
      show({});
    };
    if (!(await trash({ ...event, clash: [] }, close)) && closed) show(shown);
  }

  function createOn(column: Column, date: string): void {
    const zone = column.days.find((day) => day.date === date)?.zone ?? own;
    const slot = { space: column.principal.id, start: date, zone };
    compose({ mode: 'line', kind: 'event', slot });
  }
}

/** The meeting on the board that the sheet is about. */
function placedOf(columns: readonly Column[], { open, at }: Shown): Placed | undefined {
  const key = open && keyOf({ event: open, recurrence_id: at });
  return inTimeOrder(columns).find(({ meeting }) => keyOf(meeting) === key);
}
