import { lazy, Suspense } from 'react';
import { useDraft } from './compose';
import { useFinding } from './finding';

const QuickAddDialog = lazy(() => import('./quickadd/QuickAddDialog'));
const NewMeeting = lazy(() => import('./event/NewMeeting'));
const FindPanel = lazy(() => import('./find/FindPanel'));

/** Where something new is written or a time is found; the shell draws it once, so that every page has it. */
export function ComposeHost() {
  const draft = useDraft();
  const finding = useFinding();
  if (!draft && !finding) return null;
  return (
    <Suspense fallback={null}>
      {finding && !draft && <FindPanel />}
      {draft &&
        (draft.mode === 'line' ? <QuickAddDialog draft={draft} /> : <NewMeeting draft={draft} />)}
    </Suspense>
  );
}
