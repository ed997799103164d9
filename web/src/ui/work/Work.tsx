import { lazy, Suspense } from 'react';

const Steps = lazy(() => import('./Steps'));
const EffortBox = lazy(() => import('./EffortBox'));

interface Properties {
  /** The kind of record as the journal names it. */
  kind: string;
  id: string;
  /** Where the record lives, and so its steps. */
  space: string;
  /** The reader may not change the record. */
  readOnly?: boolean;
}

/** The steps of a record and what it took. One line for every panel. */
export function Work({ kind, id, space, readOnly = false }: Properties) {
  return (
    <>
      <Suspense fallback={null}>
        <Steps key={`${id} steps`} of={{ kind, id }} space={space} readOnly={readOnly} />
      </Suspense>
      <Suspense fallback={null}>
        <EffortBox key={`${id} took`} of={{ kind, id }} />
      </Suspense>
    </>
  );
}
