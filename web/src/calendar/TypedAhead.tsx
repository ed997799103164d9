import { useLayoutEffect } from 'react';
import { compose, type Draft } from './compose';

/** Keeps what is typed while the line is still on its way, so that its field begins with it. */
export function TypedAhead({ draft }: { draft: Draft }) {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing } = event;
      if (ctrlKey || metaKey || altKey || isComposing) return;
      const text = draft.text ?? '';
      if (key === 'Escape') compose(null);
      else if (key === 'Backspace') compose({ ...draft, text: text.slice(0, -1) });
      else if ([...key].length === 1) compose({ ...draft, text: text + key });
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [draft]);
  return null;
}
