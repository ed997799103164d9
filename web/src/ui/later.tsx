import { type ComponentType, type ReactNode, startTransition, useEffect, useReducer } from 'react';

/**
 * A component that is loaded when it is first drawn; `room` stands in its place until then. What Suspense waits for React
 * holds back until 300 ms after the last placeholder, so that pages do not flicker; where the room is kept nothing
 * does, and what a page begins with comes when it is there, drawn in pieces between which the page answers. A failure
 * is thrown to the boundary around it, as by lazy.
 */
export function later<Properties extends object>(
  load: () => Promise<ComponentType<Properties>>,
  room: ReactNode = null,
): ComponentType<Properties> {
  let come: { Body?: ComponentType<Properties>; failure?: unknown } | undefined;
  let asked = false;
  const listeners = new Set<() => void>();
  const arrive = (next: typeof come) => {
    come = next;
    for (const tell of listeners) tell();
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    load().then(
      (found) => arrive({ Body: found }),
      (reason) => arrive({ failure: reason ?? new Error('nothing was loaded') }),
    );
  };
  return function Later(properties) {
    const [, drawAgain] = useReducer((n: number) => n + 1, 0);
    const waits = come === undefined;
    useEffect(() => {
      if (!waits) return;
      const tell = () => startTransition(drawAgain);
      if (come) tell(); // between drawing and here
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
      };
    }, [waits]);
    if (!come) {
      ask();
      return room;
    }
    if (come.failure !== undefined) throw come.failure;
    return come.Body && <come.Body {...properties} />;
  };
}
