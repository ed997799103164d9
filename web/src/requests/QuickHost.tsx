import { lazy, Suspense } from 'react';
import { endAsk, useAsking } from '../app/asking';

const QuickAsk = lazy(() => import('./QuickAsk'));

/** Where an ask is written down in one line over any page; the shell draws it once. */
export function QuickHost() {
  if (!useAsking()) return null;
  return (
    <Suspense fallback={null}>
      <QuickAsk onClose={endAsk} />
    </Suspense>
  );
}
