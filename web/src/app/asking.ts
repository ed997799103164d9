import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

function show(next: boolean): void {
  open = next;
  for (const tell of listeners) tell();
}

/** Opens the line in which an ask is written down, over whatever page is in view. */
export function catchAsk(): void {
  show(true);
}

export function endAsk(): void {
  show(false);
}

export function useAsking(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => open,
  );
}
