import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;
let now = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = Date.now();
  for (const tell of listeners) tell();
  timer = setTimeout(tick, minuteMs - (now % minuteMs));
}

function subscribe(tell: () => void): () => void {
  if (listeners.size === 0) tick();
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

/** The time now in milliseconds, renewed at each full minute; all clocks on the screen turn together. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
