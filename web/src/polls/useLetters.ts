import { useState } from 'react';
import { api, sent } from '../api/client';
import { sayProblem, undoable } from '../ui/toast';
import { useRenew } from './actions';
import type { Letter, Poll } from './queries';
import { t } from './texts';

/** Drafts letters to some people. Their links are shown only now, so they are kept here until closed. */
export function useLetters(poll: Poll) {
  const [made, setMade] = useState<Letter[]>();
  const [busy, setBusy] = useState(false);
  const renew = useRenew();
  const write = async (people: string[]) => {
    setBusy(true);
    try {
      const { letters, act } = await sent(
        api.POST('/polls/{id}/ask', {
          params: { path: { id: poll.id } },
          body: { people, base: location.origin },
        }),
      );
      setMade(letters);
      if (act) undoable(act, t('wrote', { count: letters.length }));
      renew();
    } catch (failure) {
      sayProblem((failure as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return { made, busy, write, close: () => setMade(undefined) };
}

export type LettersOf = ReturnType<typeof useLetters>;
