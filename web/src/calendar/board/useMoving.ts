import { useEffect, useRef, useState } from 'react';
import type { Going, Scope, Shift } from '../types';
import { edgeByKey, edgeOf } from './edge';
import type { Placed } from './meeting';
import { isNothing, noShift, shiftByKey } from './shift';

/** A meeting that is being moved, and where it goes so far. */
export interface Moving extends Placed, Going {
  scope: Scope;
}

/** Somebody into whose calendar it can go. */
export interface Person {
  id: string;
  name: string;
}

export interface MoveMode {
  moving: Moving | null;
  start: (placed: Placed) => void;
  change: (shift: Shift) => void;
  setScope: (scope: Scope) => void;
  /** Those whose calendars it can go into. */
  people: readonly Person[];
  /** Into whose calendar it goes. */
  give: (to: string) => void;
  setCopy: (copy: boolean) => void;
  save: () => void;
  cancel: () => void;
}

/**
 * The move mode: arrows move the meeting by a quarter of an hour or a day, P gives it to the next person, C makes it
 * a copy; of a block they move the edge that is its own. Enter saves, Escape leaves it where it was. While it lasts, no other key does anything.
 */
export function useMoving(people: readonly Person[], saveMove: (moving: Moving) => void): MoveMode {
  const [moving, setMoving] = useState<Moving | null>(null);
  const mode: MoveMode = {
    moving,
    start: (placed) => setMoving({ ...placed, shift: noShift, scope: 'this' }),
    change: (shift) => setMoving((was) => was && { ...was, shift }),
    setScope: (scope) => setMoving((was) => was && { ...was, scope }),
    people,
    give: (to) =>
      setMoving((was) => was && { ...was, to: to === was.column.principal.id ? undefined : to }),
    setCopy: (copy) => setMoving((was) => was && { ...was, copy }),
    cancel: () => setMoving(null),
    save: () => {
      setMoving(null);
      if (moving && goesSomewhere(moving)) saveMove(moving);
    },
  };
  const latest = useRef(mode);
  latest.current = mode;
  const active = moving !== null;
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => handle(event, latest.current);
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [active]);
  return mode;
}

/** Whether saving would change anything. */
export function goesSomewhere({ shift, to, copy }: Going): boolean {
  return !isNothing(shift) || to !== undefined || copy === true;
}

/** Who comes after the one it goes to now, or before. */
function nextPerson({ people, moving }: MoveMode, by: 1 | -1): string | undefined {
  const now = moving?.to ?? moving?.column.principal.id;
  const at = people.findIndex(({ id }) => id === now);
  return people[(at + by + people.length) % people.length]?.id;
}

function handle(event: KeyboardEvent, mode: MoveMode): void {
  if (!mode.moving || event.key === 'Tab' || event.metaKey || event.ctrlKey) return;
  const onBar = (event.target as Element | null)?.closest('[data-move-bar]');
  if (onBar && (event.key === 'Enter' || event.key === ' ')) return;
  const chooses = (event.target as Element).matches('select, input');
  if (onBar && chooses && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  const days = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const { meeting, shift: was } = mode.moving;
  if (edgeOf(meeting)) {
    const grown = edgeByKey(meeting, was, event.key);
    if (grown) mode.change(grown);
    if (event.key === 'Enter') mode.save();
    if (event.key === 'Escape') mode.cancel();
    return;
  }
  const shift = shiftByKey(was, event.key, event.shiftKey);
  if (shift && (days || !mode.moving.meeting.all_day)) mode.change(shift);
  const person = event.key.toLowerCase() === 'p' && nextPerson(mode, event.shiftKey ? -1 : 1);
  if (person) mode.give(person);
  if (event.key === 'c') mode.setCopy(!mode.moving.copy);
  if (event.key === 'Enter') mode.save();
  if (event.key === 'Escape') mode.cancel();
}
