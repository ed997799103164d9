import { lazy, Suspense } from 'react';
import { closeHold, useHolding } from '../app/holding';

const HoldPanel = lazy(() => import('./HoldPanel'));
const NewHold = lazy(() => import('./NewHold'));

/** Where a hold set opens over any page; the shell draws it once. */
export function HoldHost() {
  const open = useHolding();
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      {'id' in open ? (
        <HoldPanel key={open.id} id={open.id} onClose={closeHold} />
      ) : (
        <NewHold given={open.given} onClose={closeHold} />
      )}
    </Suspense>
  );
}
