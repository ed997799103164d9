import { useLayoutEffect } from 'react';

interface Properties {
  text: string;
  change: (text: string) => void;
  leave: () => void;
}

/** Keeps what is typed while a field is still on its way, so that the field begins with it. */
export function TypedAhead({ text, change, leave }: Properties) {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing } = event;
      if (ctrlKey || metaKey || altKey || isComposing) return;
      if (key === 'Escape') leave();
      else if (key === 'Backspace') change(text.slice(0, -1));
      else if ([...key].length === 1) change(text + key);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [text, change, leave]);
  return null;
}
