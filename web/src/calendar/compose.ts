import { useSyncExternalStore } from 'react';
import type { EventFields } from './types';

/** A stretch of somebody's time, on the wall where they are. */
export interface Slot {
  /** The space of whom it is about: a principal's. */
  space: string;
  /** "2026-03-29T10:00", or a date when the hours are left open. */
  start: string;
  end?: string;
  zone: string;
}

/** Something new that somebody began to say. */
export interface Draft {
  /** `line` is one line that is read as it is typed; `form` has every field. */
  mode: 'line' | 'form';
  /** Left out where the text tells. The form makes meetings only. */
  kind?: 'event' | 'task';
  text?: string;
  /** Whose it is, when the text does not say. */
  space?: string;
  slot?: Slot;
  /** What the form begins with. */
  fields?: EventFields & { calendar?: string };
  /** Names of tags that may not exist yet. */
  tagNames?: string[];
}

let draft: Draft | null = null;
const listeners = new Set<() => void>();

/** Opens the line or the form for something new, over whatever page is in view; null closes it. */
export function compose(next: Draft | null): void {
  draft = next;
  for (const tell of listeners) tell();
}

export function useDraft(): Draft | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => draft,
  );
}
