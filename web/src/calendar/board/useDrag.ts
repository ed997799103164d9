import { type PointerEvent, useRef, useState } from 'react';

const slack = 4;

export interface Drag {
  /** Pixels so far, or null when nothing is dragged. */
  by: number | null;
  handlers: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    onPointerCancel: () => void;
  };
}

/**
 * Dragging up and down with a mouse. Fingers scroll instead; for them, and for keys, there is the move mode.
 * What is not dragged further than a twitch stays a click.
 */
export function useDrag(enabled: boolean, drop: (by: number) => void): Drag {
  const from = useRef<number | null>(null);
  const [by, setBy] = useState<number | null>(null);
  const end = () => {
    from.current = null;
    setBy(null);
  };
  return {
    by,
    handlers: {
      onPointerDown: (event) => {
        if (!enabled || event.pointerType !== 'mouse' || event.button !== 0) return;
        from.current = event.clientY;
        event.stopPropagation();
      },
      onPointerMove: (event) => {
        if (from.current === null) return;
        if (event.buttons === 0) return end();
        const moved = event.clientY - from.current;
        if (by === null && Math.abs(moved) <= slack) return;
        // Not before: whoever has the pointer gets the click, and that is the button's until then.
        event.currentTarget.setPointerCapture(event.pointerId);
        setBy(moved);
      },
      onPointerUp: (event) => {
        if (by === null) return end();
        dropClick(event.currentTarget);
        end();
        drop(by);
      },
      onPointerCancel: end,
    },
  };
}

/** The click that ends a drag is not one. */
function dropClick(target: HTMLElement): void {
  const stop = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  target.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => target.removeEventListener('click', stop, true), 0);
}
