import { useEffect, useRef } from 'react';

const waiting = new Set<string>();
const listeners = new Set<() => void>();

/** Asks that the comments on a record ("kind/id") be shown, in the panel that is open or is about to open. */
export function want(record: string): void {
  waiting.add(record);
  for (const tell of listeners) tell();
}

/** Runs when the comments on a record are asked for. */
export function useWanted(record: string, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const look = () => {
      if (waiting.delete(record)) latest.current();
    };
    look();
    listeners.add(look);
    return () => void listeners.delete(look);
  }, [record]);
}
