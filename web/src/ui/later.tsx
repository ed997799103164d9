import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';

/**
 * A component that is loaded when it is first drawn; `room` stands in its place until then. What Suspense waits for React
 * holds back until 300 ms after the last placeholder, so that pages do not flicker; where the room is kept nothing
 * does, and what a page begins with comes when it is there. A failure is thrown to the boundary around it, as by lazy.
 */
export function later<Properties extends object>(
  load: () => Promise<ComponentType<Properties>>,
  room: ReactNode = null,
): ComponentType<Properties> {
  let come: { Body?: ComponentType<Properties>; failure?: unknown } = {};
  let asked = false;
  const listeners = new Set<() => void>();
  const subscribe = (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  const arrive = (next: typeof come) => {
    come = next;
    for (const tell of listeners) tell();
  };
  return function Later(properties) {
    const { Body, failure } = useSyncExternalStore(subscribe, () => come);
    if (failure !== undefined) throw failure;
    if (Body) return <Body {...properties} />;
    if (!asked) {
      asked = true;
      load().then(
        (found) => arrive({ Body: found }),
        (reason) => arrive({ failure: reason ?? new Error('nothing was loaded') }),
      );
    }
    return room;
  };
}
