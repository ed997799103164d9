import { type ComponentType, useEffect, useState } from 'react';
import { clockRan } from './clockMark';

const leisureMs = 2000;

/** Where the running clock stands: loaded at once where one ran, else when the browser has nothing else to do. */
export function ClockPlace() {
  const [Clock, setClock] = useState<ComponentType>();
  useEffect(() => {
    const load = () =>
      import('./Clock').then(
        (piece) => setClock(() => piece.default),
        () => undefined, // without a connection the page does without
      );
    const timer = setTimeout(load, clockRan() ? 0 : leisureMs);
    return () => clearTimeout(timer);
  }, []);
  return Clock && <Clock />;
}
