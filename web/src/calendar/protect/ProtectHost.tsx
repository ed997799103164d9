import { lazy, Suspense } from 'react';
import { useAsked } from './protect';

const ProtectDialog = lazy(() => import('./ProtectDialog'));

/** Where the question about protected time appears. */
export function ProtectHost() {
  const asked = useAsked();
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <ProtectDialog met={asked.met} answer={asked.answer} />
    </Suspense>
  );
}
