import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/problem';
import { sayProblem } from '../../../ui/toast';
import { useLayoutActions } from '../actions';
import type { Choice } from '../layouts';
import { c } from './texts';
import type { Draft } from './useDraft';

/**
 * Keeps what was made of a layout: in it, when it is one's own, and otherwise as a new one. Leaving the page keeps
 * it too; when somebody else was faster, it says so and loses nothing.
 */
export function useKeeping(choice: Choice, draft: Draft, leave: () => void) {
  const { current } = choice;
  const [base, setBase] = useState(current);
  const [stale, setStale] = useState(false);
  const [busy, setBusy] = useState(false);
  const { create, change } = useLayoutActions(choice);
  const own = base.kept?.may_write === true;
  const elsewhere = !busy && (current.name !== base.name || current.kept?.rev !== base.kept?.rev);

  const keep = async (copy = false): Promise<void> => {
    const widgets = [...draft.widgets];
    const said = c('kept', { name: base.title });
    if (own && !copy && base.kept) await change(base.kept, { widgets }, said);
    else await create(base.title, widgets);
  };
  const run = async (copy = false) => {
    if (busy) return;
    if (draft.changed || copy) {
      setBusy(true);
      try {
        await keep(copy);
      } catch (failure) {
        setBusy(false);
        if (failure instanceof ApiError && failure.code === 'layout.stale') setStale(true);
        else sayProblem(c('saveFailed', { why: (failure as Error).message }));
        return;
      }
    }
    left.current = true;
    leave();
  };

  const left = useRef(false);
  const latest = useRef({ draft, keep });
  latest.current = { draft, keep };
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current.draft.changed && !left.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      const { draft: last, keep: keepLast } = latest.current;
      if (last.changed && !left.current)
        keepLast().catch(() =>
          keepLast(true).catch((failure: Error) => sayProblem(failure.message)),
        );
    };
  }, []);

  return {
    busy,
    own,
    title: base.title,
    conflict: stale || elsewhere,
    done: () => void run(),
    copy: () => void run(true),
    discard: () => {
      left.current = true;
      leave();
    },
    theirs: () => {
      setStale(false);
      setBase(current);
      draft.restart(current.widgets);
    },
  };
}
