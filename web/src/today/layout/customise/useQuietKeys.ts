import { useEffect, useRef } from 'react';

/**
 * While Today is arranged, what widgets do by letters and digits is off: they are only looked at. Undo, the palette
 * and help stay, and so does everything in fields and dialogs.
 */
export function useQuietKeys(): { inDialog: () => boolean } {
  const dialog = useRef(false);
  useEffect(() => {
    const quieten = (event: KeyboardEvent) => {
      dialog.current = document.querySelector('[aria-modal="true"]') !== null;
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
      if (/[z?/ ]/i.test(event.key)) return;
      const to = event.target instanceof HTMLElement ? event.target : null;
      if (to?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]'))
        return;
      event.stopPropagation();
    };
    window.addEventListener('keydown', quieten, true);
    return () => window.removeEventListener('keydown', quieten, true);
  }, []);
  return {
    /** The key that is pressed was for a dialog, though it may have closed by it. */
    inDialog: () => dialog.current,
  };
}
