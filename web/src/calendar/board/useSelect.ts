import { type PointerEvent, useState } from 'react';
import { minuteMs } from '../wall';
import { type Axis, instantAt } from './axis';

const step = 15;
const leastMs = 30 * minuteMs;

export interface Selection {
  from: number;
  to: number;
}

/** Choosing a stretch of empty time with a mouse: half an hour by a click, more by dragging. */
export function useSelect(axis: Axis, choose: ((selection: Selection) => void) | undefined) {
  const [anchor, setAnchor] = useState<number | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  const at = (event: PointerEvent<HTMLElement>) =>
    instantAt(axis, event.clientY - event.currentTarget.getBoundingClientRect().top, step);
  const end = () => {
    setAnchor(null);
    setSelection(null);
  };
  return {
    selection,
    handlers: choose && {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const empty = event.target === event.currentTarget;
        if (!empty || event.pointerType !== 'mouse' || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        // The line above the pointer, so that a click between ten and half past means ten.
        const from = at(event) - (at(event) % leastMs);
        setAnchor(from);
        setSelection(between(axis, from, from));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (anchor !== null) setSelection(between(axis, anchor, at(event)));
      },
      onPointerUp: () => {
        if (selection) choose(selection);
        end();
      },
      onPointerCancel: end,
    },
  };
}

function between(axis: Axis, a: number, b: number): Selection {
  const from = Math.min(a, b);
  return { from, to: Math.min(Math.max(a, b, from + leastMs), axis.to) };
}
