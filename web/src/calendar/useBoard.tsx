import { type ReactNode, useMemo } from 'react';
import { usePrincipals } from '../api/me';
import { newHold, openHold } from '../app/holding';
import { useShortcuts } from '../app/shortcuts';
import type { BoardActions } from './board/Board';
import { edgeOf, meetingOf } from './board/edge';
import { type Placed, zoneAt } from './board/meeting';
import { t as b } from './board/texts';
import { useMoving } from './board/useMoving';
import { useRoving } from './board/useRoving';
import { compose } from './compose';
import { askScope } from './scope';
import { t } from './texts';
import type { Column, Going, Meeting, Scope, Shift } from './types';
import { wallOf, wallText } from './wall';
import { useEventWrites } from './writes';

/** How a page opens what it shows. */
export interface Opens {
  open: (meeting: Meeting, edit?: boolean) => void;
  menu?: (column: Column) => ReactNode;
}

/** Everything a board can do: the place of the focus, the move mode, and the keys for both. */
export function useBoard(columns: Column[], now: number, own: string, opens: Opens) {
  const roving = useRoving(columns, now);
  const writes = useEventWrites();
  const mayWrite = useMayWrite();
  const people = useWritablePeople();
  const moving = useMoving(people, ({ meeting, scope, shift, to, copy }) => {
    if (edgeOf(meeting)) return void lengthen(meeting, shift, scope);
    void writes.move(meeting, meeting.recurring ? scope : 'all', { shift, to, copy });
  });
  const changeable = (placed: Placed | undefined) =>
    placed && mayWrite(placed.column) && !placed.meeting.redacted ? placed : undefined;
  const movable = (placed: Placed | undefined) => {
    const found = changeable(placed);
    if (found?.meeting.parent) {
      opens.open(found.meeting); // it moves and goes with its meeting
      return undefined;
    }
    if (!found?.meeting.hold) return found;
    openHold(found.meeting.hold); // only its set changes it
    return undefined;
  };

  /** A block becomes longer or shorter where its meeting says so. */
  const lengthen = async (block: Meeting, shift: Shift, scope?: Scope) => {
    const meeting = meetingOf(block, columns);
    if (!meeting) return opens.open(block);
    const meant = meeting.recurring
      ? (scope ?? (await askScope(meeting, b('edgeQuestion'))))
      : 'all';
    if (meant) await writes.lengthen(block, meeting, meant, shift);
  };

  /** `before` runs once it is decided, before the server is asked. */
  const trash = async (meeting: Meeting, before?: () => void): Promise<boolean> => {
    const scope = await askScope(meeting, t('trashQuestion'));
    if (!scope) return false;
    roving.step(1);
    before?.();
    return writes.trash(meeting, scope);
  };
  const drop = async ({ meeting }: Placed, going: Going) => {
    if (meeting.hold) return openHold(meeting.hold);
    if (edgeOf(meeting)) return lengthen(meeting, going.shift);
    const scope = await askScope(meeting, b('move'));
    if (scope) await writes.move(meeting, scope, going);
  };
  const withCurrent = (run: (placed: Placed) => unknown) => () => {
    const placed = movable(roving.current());
    if (placed) void run(placed);
  };

  // A block has an edge that can be moved, and nothing else.
  const startMoving = () => {
    const placed = changeable(roving.current());
    if (placed && edgeOf(placed.meeting)) return moving.start(placed);
    withCurrent(moving.start)();
  };

  // Times like that of the meeting with the focus, or any.
  const holdLike = () => {
    const placed = document.activeElement?.hasAttribute('data-meeting')
      ? changeable(roving.current())
      : undefined;
    if (placed?.meeting.hold) return openHold(placed.meeting.hold);
    if (!placed || placed.meeting.all_day) return newHold();
    const { start_us, end_us, zone, start } = placed.meeting;
    const space = placed.column.principal.id;
    newHold({ space, start, zone: zone || own, minutes: Math.round((end_us - start_us) / 60e6) });
  };

  const group = b('group');
  useShortcuts([
    { keys: 'j', label: b('next'), group, run: () => roving.step(1) },
    { keys: 'k', label: b('previous'), group, run: () => roving.step(-1) },
    {
      keys: 'e',
      label: b('edit'),
      group,
      run: withCurrent(({ meeting }) => opens.open(meeting, true)),
    },
    // On a meeting it moves that; elsewhere the key may mean the month.
    { keys: 'm', label: b('move'), group, run: startMoving, when: roving.inside },
    { keys: 'h', label: t('holdInstead'), group, run: holdLike },
    { keys: 'Delete', label: b('trash'), group, run: withCurrent(({ meeting }) => trash(meeting)) },
  ]);

  const actions: BoardActions = {
    open: ({ meeting }) => opens.open(meeting),
    mayWrite,
    create: (column, from, to) => {
      const zone = zoneAt(column, from, own);
      const [start, end] = [wallText(wallOf(from, zone)), wallText(wallOf(to, zone))];
      const slot = { space: column.principal.id, start, end, zone };
      compose({ mode: 'line', kind: 'event', slot });
    },
    drop: (placed, going) => void drop(placed, going),
    menu: opens.menu,
  };
  return { roving, moving, actions, trash };
}

/** Whose calendars the reader may write in. */
export function useMayWrite(): (column: Column) => boolean {
  const people = useWritablePeople();
  const writable = useMemo(() => new Set(people.map(({ id }) => id)), [people]);
  return (column) => writable.has(column.principal.id);
}

/** The people in whose calendars the reader may write. */
function useWritablePeople() {
  const { data: principals } = usePrincipals();
  return useMemo(
    () => principals?.filter(({ role }) => role === 'owner' || role === 'assistant') ?? [],
    [principals],
  );
}
