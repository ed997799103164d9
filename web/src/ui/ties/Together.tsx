import { lazy, Suspense } from 'react';
import { lendableKinds } from '../../api/shares';

const LinkedBox = lazy(() => import('./LinkedBox'));
const SharedBox = lazy(() => import('../shares/SharedBox'));
const Kept = lazy(() => import('../pins/Kept'));
const CommentsBox = lazy(() => import('../comments/CommentsBox'));

interface Properties {
  /** The kind of record as the journal names it. */
  kind: string;
  id: string;
}

/** What belongs together with a record and what was said about it, loaded beside its panel. */
export function Together(properties: Properties) {
  return (
    <>
      <Suspense fallback={null}>
        <Kept {...properties} />
      </Suspense>
      <Suspense fallback={null}>
        <LinkedBox key={`${properties.id} linked`} {...properties} />
        {lendableKinds.some((one) => one === properties.kind) && (
          <SharedBox key={`${properties.id} shared`} {...properties} />
        )}
        <CommentsBox key={`${properties.id} said`} {...properties} />
      </Suspense>
    </>
  );
}
