import { type RefObject, useEffect, useRef } from 'react';

/**
 * Closes a dialog by Escape, unless another one lies over it: then that one closes. Left to themselves, all that are
 * open close at once. What comes back goes on what the dialog holds.
 */
export function useEscape(close: () => void): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const latest = useRef(close);
  latest.current = close;
  // Heard once for as long as it stands, so that it is asked before whatever came later.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || takenBy(event.target)) return;
      const top = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
      if (content.current && top?.contains(content.current)) latest.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return content;
}

/** A list that is open below a field closes first. */
function takenBy(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true'
  );
}
