import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { columns, gap, type Placed, rowHeight } from '../model';
import { put, reorder } from './arrange';

interface Carrying {
  id: string;
  how: 'move' | 'size';
  /** How far it is from where it was taken, in pixels. */
  dx: number;
  dy: number;
  /** How all would lie if it were let go here. */
  would: readonly Placed[];
}

interface Properties {
  widgets: readonly Placed[];
  /** How wide the grid is; on a phone there is none, and rows are as high as `phoneRow`. */
  width: number;
  narrow: boolean;
  minOf: (one: Placed) => { w: number; h: number };
  drop: (next: readonly Placed[], id: string, how: 'move' | 'size') => void;
}

export const phoneRow = 60;

/** Carries a widget, or its corner, with a mouse or a finger. */
export function useCarry({ widgets, width, narrow, minOf, drop }: Properties) {
  const [carrying, setCarrying] = useState<Carrying>();
  const from = useRef({ x: 0, y: 0, scroll: 0 });

  const at = (id: string, how: 'move' | 'size', dx: number, dy: number): Carrying => {
    const one = widgets.find((other) => other.id === id);
    if (!one) return { id, how, dx, dy, would: widgets };
    const pitch = (width + gap) / columns;
    const [across, down] = [Math.round(dx / pitch), Math.round(dy / rowHeight)];
    const would = narrow
      ? reorder(widgets, id, widgets.indexOf(one) + Math.round(dy / phoneRow))
      : put(
          widgets,
          id,
          how === 'move'
            ? { x: one.x + across, y: one.y + down }
            : { w: one.w + across, h: one.h + down },
          minOf(one),
        );
    return { id, how, dx, dy, would };
  };

  useEffect(() => {
    if (!carrying) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setCarrying(undefined);
    };
    window.addEventListener('keydown', cancel, true);
    return () => window.removeEventListener('keydown', cancel, true);
  }, [carrying]);

  const handlers = (id: string, how: 'move' | 'size') => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY, scroll: window.scrollY };
      setCarrying(at(id, how, 0, 0));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (carrying?.id !== id) return;
      scrollAtEdge(event.clientY);
      const { x, y, scroll } = from.current;
      setCarrying(at(id, how, event.clientX - x, event.clientY - y + window.scrollY - scroll));
    },
    onPointerUp: () => {
      if (carrying?.id === id) drop(carrying.would, id, how);
      setCarrying(undefined);
    },
    onPointerCancel: () => setCarrying(undefined),
  });
  return { carrying, handlers };
}

const edge = 56;

function scrollAtEdge(y: number): void {
  if (y < edge) window.scrollBy(0, -12);
  if (y > window.innerHeight - edge) window.scrollBy(0, 12);
}
