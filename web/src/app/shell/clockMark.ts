const key = 'clock.since';

/** Whether the reader's clock ran when this browser last heard of it. The house keeps the clock; this saves waiting for it. */
export function clockRan(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false; // a browser that keeps nothing
  }
}

/** Notes since when the clock runs, or that none does; so the other tabs hear of it. */
export function markClock(since: number | undefined): void {
  try {
    if (since === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, String(since));
  } catch {
    // a browser that keeps nothing
  }
}

/** Tells when another tab noted something else; gives what ends that. */
export function onClockMarked(tell: () => void): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === key || event.key === null) tell(); // null: all was cleared
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
