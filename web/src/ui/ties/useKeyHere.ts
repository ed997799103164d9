import { type RefObject, useEffect, useRef } from 'react';
import { useShortcuts } from '../../app/shortcuts';
import { t } from './texts';

/**
 * A key of what stands in a record's panel. In a page it is a shortcut like any other; where the panel is a dialog,
 * over which shortcuts are off, it is listened for here, as long as that dialog lies on top and nobody types. With Alt
 * it works while one types, too.
 */
export function useKeyHere(
  box: RefObject<HTMLElement | null>,
  key: string,
  label: string,
  run: (() => void) | undefined,
): void {
  const latest = useRef(run);
  latest.current = run;
  useShortcuts([
    {
      keys: key,
      label,
      group: t('group'),
      run: () => latest.current?.(),
      when: () => latest.current !== undefined && !box.current?.closest('[aria-modal="true"]'),
    },
  ]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { metaKey, ctrlKey, altKey, shiftKey, repeat, defaultPrevented } = event;
      if (metaKey || ctrlKey || shiftKey || repeat || defaultPrevented || !latest.current) return;
      const pressed = altKey ? event.code === `Key${key.toUpperCase()}` : event.key === key;
      if (!pressed || (!altKey && typing(event.target))) return;
      const dialog = box.current?.closest('[aria-modal="true"]');
      if (!dialog || dialog !== [...document.querySelectorAll('[aria-modal="true"]')].at(-1))
        return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [box, key]);
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select') !== null)
  );
}
