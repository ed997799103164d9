import { lazy, Suspense } from 'react';
import type { Properties } from './OwnBox';

const OwnBox = lazy(() => import('./OwnBox').then((all) => ({ default: all.OwnBox })));

/** What a record holds in fields of one's own, loaded beside its panel. */
export function OwnFields(properties: Properties) {
  return (
    <Suspense fallback={null}>
      <OwnBox {...properties} />
    </Suspense>
  );
}
