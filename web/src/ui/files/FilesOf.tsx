import { lazy, Suspense } from 'react';

const FileBox = lazy(() => import('./FileBox'));
const MentionedIn = lazy(() => import('../notes/MentionedIn'));

interface Properties {
  /** The kind of record as the journal names it. */
  kind: string;
  id: string;
  /** The reader may not change the record. */
  readOnly?: boolean;
}

/** What a record has besides its fields: its files and the notes that name it. One line for every panel. */
export function FilesOf(properties: Properties) {
  return (
    <Suspense fallback={null}>
      <FileBox key={properties.id} {...properties} />
      <MentionedIn kind={properties.kind} id={properties.id} />
    </Suspense>
  );
}
