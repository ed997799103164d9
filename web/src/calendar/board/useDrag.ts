import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

const slack = 4;

export interface Drag {
  /** Pixels so far, or null when nothing is dragged. */
  by: number | null;
  onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
}

/**
 * Dragging up and down with a mouse. Fingers scroll instead; for them, and for keys, there is the move mode.
 * What is not dragged further than a twitch stays a click.
 */
export function useDrag(enabled: boolean, drop: (by: number) => void): Drag {
  const [by, setBy] = useState<number | null>(null);
  const latest = useRef(drop);
  latest.current = drop;
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (!enabled || event.pointerType !== 'mouse' || event.button !== 0) return;
    event.stopPropagation();
    const from = event.clientY;
    let moved: number | null = null;
    const onMove = ({ clientY, buttons }: PointerEvent) => {
      if (buttons === 0) return end();
      if (moved === null && Math.abs(clientY - from) <= slack) return;
      moved = clientY - from;
      setBy(moved);
    };
    const onUp = () => {
      const whole = moved;
      end();
      if (whole === null) return;
      dropClick();
      latest.current(whole);
    };
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && end();
    const end = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey);
      stop.current = undefined;
      setBy(null);
    };
    // On the window: a pointer that moves fast leaves a narrow edge at once.
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey);
    stop.current = end;
  };
  return { by, onPointerDown };
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
