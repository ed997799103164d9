import { useEffect, useRef, useState } from 'react';
import type { Scope, Shift } from '../types';
import type { Placed } from './meeting';
import { isNothing, noShift, shiftByKey } from './shift';

/** A meeting that is being moved, and by how much so far. */
export interface Moving extends Placed {
  shift: Shift;
  scope: Scope;
}

export interface MoveMode {
  moving: Moving | null;
  start: (placed: Placed) => void;
  change: (shift: Shift) => void;
  setScope: (scope: Scope) => void;
  save: () => void;
  cancel: () => void;
}

/**
 * The move mode: arrows move the meeting by a quarter of an hour or a day, Enter saves, Escape leaves it where
 * it was. While it lasts, no other key does anything.
 */
export function useMoving(saveMove: (moving: Moving) => void): MoveMode {
  const [moving, setMoving] = useState<Moving | null>(null);
  const mode: MoveMode = {
    moving,
    start: (placed) => setMoving({ ...placed, shift: noShift, scope: 'this' }),
    change: (shift) => setMoving((was) => was && { ...was, shift }),
    setScope: (scope) => setMoving((was) => was && { ...was, scope }),
    cancel: () => setMoving(null),
    save: () => {
      setMoving(null);
      if (moving && !isNothing(moving.shift)) saveMove(moving);
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

function handle(event: KeyboardEvent, mode: MoveMode): void {
  if (!mode.moving || event.key === 'Tab' || event.metaKey || event.ctrlKey) return;
  const onButton = (event.target as Element | null)?.closest('[data-move-bar]');
  if (onButton && (event.key === 'Enter' || event.key === ' ')) return;
  event.preventDefault();
  event.stopPropagation();
  const days = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const shift = shiftByKey(mode.moving.shift, event.key, event.shiftKey);
  if (shift && (days || !mode.moving.meeting.all_day)) mode.change(shift);
  if (event.key === 'Enter') mode.save();
  if (event.key === 'Escape') mode.cancel();
}
