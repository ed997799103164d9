import { lazy, Suspense } from 'react';

const LinkedBox = lazy(() => import('./LinkedBox'));

interface Properties {
  /** The kind of record as the journal names it. */
  kind: string;
  id: string;
}

/** What belongs to a record besides itself, loaded beside its panel. */
export function Together(properties: Properties) {
  return (
    <Suspense fallback={null}>
      <LinkedBox key={properties.id} {...properties} />
    </Suspense>
  );
}
