import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, lazy, type ReactNode, Suspense } from 'react';
import { openHold } from '../app/holding';
import { Boards } from './Boards';
import type { BoardProperties } from './board/Board';
import { meetingOf } from './board/edge';
import { inTimeOrder, isLong, keyOf, type Placed } from './board/meeting';
import classes from './DaysView.module.css';
import { ScopeHost } from './scope';
import type { Column, EventDetail, Meeting } from './types';
import { useBoard } from './useBoard';
import type { Days } from './useDays';

const MoveBar = lazy(() => import('./board/MoveBar').then((all) => ({ default: all.MoveBar })));
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
  /** A day or a week is one grid of hours for all. */
  together?: boolean;
  /** A zone whose hours stand beside the reader's. */
  beside?: string;
}

/** Some days of some people, as it fits the screen, with all that can be done on it. */
export function DaysView(props: Properties) {
  const { days, columns, shown, show, showDay, menu, together = false, beside } = props;
  const { page, own, now, today, old, until } = days;
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const open = (meeting: Meeting, edit = false) => {
    const { event, recurrence_id, hold } = ownerOf(meeting, columns);
    if (hold) openHold(hold);
    else show({ open: event, at: recurrence_id, ...(edit && { edit: true }) });
  };
  const { roving, moving, actions, trash } = useBoard(focusable(days, columns), now, own, {
    open,
    menu,
  });
  if (!page) return null;
  const board: BoardProperties = {
    columns,
    axis: { from: page.from_us / 1000, to: page.to_us / 1000 },
    own,
    today,
    now,
    until,
    beside,
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
      <Boards {...board} days={days} narrow={narrow} together={together} showDay={showDay} />
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
            onDivided={({ id, recurrence_id }) => show({ open: id, at: recurrence_id })}
            showDay={showDay}
          />
        </Suspense>
      )}
      <ScopeHost />
      {moving.moving && (
        <Suspense fallback={null}>
          <MoveBar mode={moving} moving={moving.moving} own={own} today={today} />
        </Suspense>
      )}
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
}

/** Those meetings that stand on the board by themselves: of a timeline only what takes whole days. */
function focusable({ shown }: Days, columns: Column[]): Column[] {
  if (shown !== 'timeline') return columns;
  return columns.map((column) => ({ ...column, meetings: column.meetings.filter(isLong) }));
}

/** The meeting on the board that the sheet is about. */
function placedOf(columns: readonly Column[], { open, at }: Shown): Placed | undefined {
  const key = open && keyOf({ event: open, recurrence_id: at });
  return inTimeOrder(columns).find(({ meeting }) => keyOf(meeting) === key);
}

/** Of a block, the meeting it belongs to: of a series the one beside it. */
function ownerOf(meeting: Meeting, columns: readonly Column[]): Meeting {
  const { parent } = meeting;
  if (!parent) return meeting;
  return meetingOf(meeting, columns) ?? { ...meeting, event: parent, recurrence_id: undefined };
}
