import type { QueryClient } from '@tanstack/react-query';

const everyMs = 10 * 60_000;

/** Where something is kept on this device for when there is no connection, keeps it fresh; and sends what was written meanwhile. */
export function startKeepingFresh(client: QueryClient): void {
  const wanted = () =>
    localStorage.getItem('anteroom-offline') || localStorage.getItem('anteroom-outbox');
  const run = () => {
    if (!wanted() || !navigator.onLine || document.hidden) return;
    void import('./offline')
      .then(({ keep, sendWritten }) => Promise.all([keep(client), sendWritten(client)]))
      .catch(() => undefined); // the next time, then
  };
  setTimeout(run, 3000);
  setInterval(run, everyMs);
  globalThis.addEventListener('online', run);
  document.addEventListener('visibilitychange', run);
}
