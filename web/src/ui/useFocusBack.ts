import { useEffect, useState } from 'react';

/**
 * Gives the focus back to where it was when the component appeared. Dialogs come and go with what they show, and
 * Mantine gives the focus back only from a dialog that stays and closes. Where that place is gone, such as the row
 * of what was thrown away, the focus goes to the page.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog's trap has let go.
      setTimeout(() => {
        const at = document.activeElement;
        if (at && at !== document.body) return;
        const back =
          before instanceof HTMLElement && before.isConnected && before !== document.body;
        (back ? before : document.getElementById('main'))?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
