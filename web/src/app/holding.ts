import { useSyncExternalStore } from 'react';

/** What is known of times to hold before anybody says more: from a meeting, or from a place in the calendar. */
export interface Given {
  space?: string;
  /** Whose first calendars have the times, when it is for several people. */
  spaces?: readonly string[];
  calendar?: string;
  title?: string;
  /** On the wall: "2026-03-29T10:00". */
  start?: string;
  /** All the times, when they are known; on the wall. */
  starts?: readonly string[];
  zone?: string;
  minutes?: number;
  place?: string;
  link?: string;
  notes?: string;
  guests?: { name?: string; email?: string }[];
  private?: boolean;
}

type Holding = { id: string } | { given: Given } | null;

let open: Holding = null;
const listeners = new Set<() => void>();

function show(next: Holding): void {
  open = next;
  for (const tell of listeners) tell();
}

/** Opens a hold set over whatever page is in view. */
export function openHold(id: string): void {
  show({ id });
}

/** Opens the form that holds times. */
export function newHold(given: Given = {}): void {
  show({ given });
}

export function closeHold(): void {
  show(null);
}

export function useHolding(): Holding {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => open,
  );
}
