import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Meeting, Scope } from './types';

const ScopeDialog = lazy(() => import('./ScopeDialog'));

type Open = { question: string; answer: (scope: Scope | null) => void };
let open: Open | null = null;
const listeners = new Set<() => void>();

function show(next: Open | null): void {
  open = next;
  for (const tell of listeners) tell();
}

/** Asks how much of a series is meant. A meeting that does not repeat is always meant as a whole. */
export function askScope(meeting: Meeting, question: string): Promise<Scope | null> {
  if (!meeting.recurring || !meeting.recurrence_id) return Promise.resolve('all');
  open?.answer(null);
  return new Promise((answer) => show({ question, answer }));
}

/** Where the question appears. */
export function ScopeHost() {
  const asked = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => open,
  );
  if (!asked) return null;
  const answer = (scope: Scope | null) => {
    asked.answer(scope);
    show(null);
  };
  return (
    <Suspense fallback={null}>
      <ScopeDialog question={asked.question} answer={answer} />
    </Suspense>
  );
}
