import { lazy, Suspense } from 'react';
import { Together } from '../ties/Together';

const FileBox = lazy(() => import('./FileBox'));

interface Properties {
  /** The kind of record as the journal names it. */
  kind: string;
  id: string;
  /** The reader may not change the record. */
  readOnly?: boolean;
}

/** What a record has besides its fields: its files, and what belongs together with it. One line for every panel. */
export function FilesOf(properties: Properties) {
  return (
    <>
      <Suspense fallback={null}>
        <FileBox key={properties.id} {...properties} />
      </Suspense>
      <Together kind={properties.kind} id={properties.id} />
    </>
  );
}
