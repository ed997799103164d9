import { lazy, Suspense } from 'react';
import { useDraft } from './compose';

const QuickAddDialog = lazy(() => import('./quickadd/QuickAddDialog'));
const NewMeeting = lazy(() => import('./event/NewMeeting'));

/** Where something new is written; the shell draws it once, so that every page has it. */
export function ComposeHost() {
  const draft = useDraft();
  if (!draft) return null;
  return (
    <Suspense fallback={null}>
      {draft.mode === 'line' ? <QuickAddDialog draft={draft} /> : <NewMeeting draft={draft} />}
    </Suspense>
  );
}
