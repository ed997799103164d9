import { lazy, Suspense, useEffect } from 'react';
import { TypedAhead } from '../ui/TypedAhead';
import { compose, type Draft, useDraft } from './compose';
import { useFinding } from './finding';
import { ProtectHost } from './protect/ProtectHost';

const loadQuickAdd = () => import('./quickadd/QuickAddDialog');
const QuickAddDialog = lazy(loadQuickAdd);
const NewMeeting = lazy(() => import('./event/NewMeeting'));
const FindPanel = lazy(() => import('./find/FindPanel'));

/** Where something new is written or a time is found; the shell draws it once, so that every page has it. */
export function ComposeHost() {
  const draft = useDraft();
  const finding = useFinding();
  useQuickAddAtLeisure();
  return (
    <>
      <ProtectHost />
      {(draft || finding) && (
        <Suspense fallback={draft?.mode === 'line' && ahead(draft)}>
          {finding && !draft && <FindPanel />}
          {draft &&
            (draft.mode === 'line' ? (
              <QuickAddDialog draft={draft} />
            ) : (
              <NewMeeting draft={draft} />
            ))}
        </Suspense>
      )}
    </>
  );
}

function ahead(draft: Draft) {
  return (
    <TypedAhead
      text={draft.text ?? ''}
      change={(text) => compose({ ...draft, text })}
      leave={() => compose(null)}
    />
  );
}

/** Fetches the line before somebody asks for it, once the page has had time to arrive. */
function useQuickAddAtLeisure(): void {
  useEffect(() => {
    const timer = setTimeout(() => loadQuickAdd().catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, []);
}
