import { lazy, Suspense, useSyncExternalStore } from 'react';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

/** What is asked. `action` says what will happen ("Delete for ever"), never just "OK". */
export interface Question {
  title: string;
  text: string;
  action: string;
  /** What is to be written before it is done, where a word is needed. */
  why?: string;
}

type Open = Question & { answer: (yes: boolean, why: string) => void };
let open: Open | null = null;
const listeners = new Set<() => void>();

function show(next: Open | null): void {
  open = next;
  for (const tell of listeners) tell();
}

/** Asks before what cannot be undone or leaves the house. Everything else is done at once, with Undo. */
export function confirm(question: Question): Promise<boolean> {
  open?.answer(false, '');
  return new Promise((answer) => show({ ...question, answer }));
}

/** Asks for a sentence that is kept with what is done; undefined when they leave it. */
export function askWhy(question: Question & { why: string }): Promise<string | undefined> {
  open?.answer(false, '');
  return new Promise((answer) =>
    show({ ...question, answer: (yes, why) => answer(yes ? why : undefined) }),
  );
}

/** Where the question appears; the application draws it once. */
export function ConfirmHost() {
  const asked = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => open,
  );
  if (!asked) return null;
  const answer = (yes: boolean, why = '') => {
    asked.answer(yes, why);
    show(null);
  };
  return (
    <Suspense fallback={null}>
      <ConfirmDialog question={asked} answer={answer} />
    </Suspense>
  );
}
