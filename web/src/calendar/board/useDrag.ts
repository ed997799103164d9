import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

const slack = 4;

export interface Point {
  x: number;
  y: number;
}

/** Where something was let go. */
export interface Dropped {
  by: Point;
  /** What is under it: a date, and whose it is. */
  place: Place;
  /** It is to stay where it was as well: Ctrl, Alt or ⌘ was held. */
  copy: boolean;
}

/** What an element says of where it stands, by data-drop-date and data-drop-who. */
export interface Place {
  date?: string;
  who?: string;
}

export interface Drag {
  /** Pixels so far, or null when nothing is dragged. */
  by: Point | null;
  /** What is under the pointer. */
  over: Place;
  onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
}

/**
 * Dragging with a mouse. Fingers scroll instead; for them, and for keys, there is the move mode. What is too narrow
 * to scroll by (touch-action: none) may be dragged by `touch` as well.
 * What is not dragged further than a twitch stays a click. What is dragged has to let the pointer through
 * (pointer-events: none), so that what is below it can be found.
 */
export function useDrag(enabled: boolean, drop: (dropped: Dropped) => void, touch = false): Drag {
  const [state, setState] = useState<{ by: Point; over: Place } | null>(null);
  const latest = useRef(drop);
  latest.current = drop;
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (!enabled || (event.pointerType !== 'mouse' && !touch) || event.button !== 0) return;
    event.stopPropagation();
    const from = { x: event.clientX, y: event.clientY };
    let moved: Point | null = null;
    const onMove = ({ clientX, clientY, buttons }: PointerEvent) => {
      if (buttons === 0) return end();
      const by = { x: clientX - from.x, y: clientY - from.y };
      if (moved === null && Math.hypot(by.x, by.y) <= slack) return;
      moved = by;
      setState({ by, over: placeAtPoint(clientX, clientY) });
    };
    const onUp = ({ clientX, clientY, ctrlKey, altKey, metaKey }: PointerEvent) => {
      const by = moved;
      const place = placeAtPoint(clientX, clientY);
      end();
      if (by === null) return;
      dropClick();
      latest.current({ by, place, copy: ctrlKey || altKey || metaKey });
    };
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && end();
    const end = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey);
      stop.current = undefined;
      setState(null);
    };
    // On the window: a pointer that moves fast leaves a narrow edge at once.
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey);
    stop.current = end;
  };
  return { by: state?.by ?? null, over: state?.over ?? {}, onPointerDown };
}

function placeAtPoint(x: number, y: number): Place {
  const under = document.elementFromPoint(x, y);
  const say = (name: string) =>
    under?.closest(`[data-drop-${name}]`)?.getAttribute(`data-drop-${name}`) ?? undefined;
  return { date: say('date'), who: say('who') };
}

/** The click that ends a drag is not one. */
function dropClick(): void {
  const drop = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', drop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', drop, true), 0);
}
