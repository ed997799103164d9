import { lazy, Suspense } from 'react';

const FileBox = lazy(() => import('./FileBox'));

interface Properties {
  /** The kind of record as the journal names it. */
  kind: string;
  id: string;
  /** The reader may not change the record. */
  readOnly?: boolean;
}

/** The files of a record: one section for every panel. */
export function FilesOf(properties: Properties) {
  return (
    <Suspense fallback={null}>
      <FileBox key={properties.id} {...properties} />
    </Suspense>
  );
}
