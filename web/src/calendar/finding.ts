import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

/** Opens the panel that finds a time, over whatever page is in view, or closes it. */
export function findTime(next = true): void {
  open = next;
  for (const tell of listeners) tell();
}

export function useFinding(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => open,
  );
}
