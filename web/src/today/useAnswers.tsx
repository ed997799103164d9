import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import type { Change, ChangeGroup } from '../calendar/types';
import { sayProblem, takenBackBy } from '../ui/toast';
import { t } from './texts';

const Answering = lazy(() => import('./Answering'));

type Person = ChangeGroup['principal'];

/** What a reader can say to a change. */
export type Said = 'accepted' | 'later' | 'asked';

/** A change with the dialog that is open about it. */
export interface Shown {
  change: Change;
  whose: Person;
  what: 'ask' | 'fix';
}

/** What can be answered to one change. */
export interface Answers {
  accept: (change: Change) => void;
  later: (change: Change) => void;
  ask: (change: Change, whose: Person) => void;
  fix: (change: Change, whose: Person) => void;
}

interface Properties {
  own: string;
  today: string;
  open: (event: string) => void;
}

/** Answering changes one by one, with undo, and the dialog that an answer opened. */
export function useAnswers({ own, today, open }: Properties) {
  const say = useSay();
  // The last one stays, closed, because messages may follow from how it was answered.
  const [last, setLast] = useState<Shown & { closed?: boolean }>();
  const answers: Answers = {
    accept: (change) => say(change, 'accepted', t('acceptedOne', { title: change.title })),
    later: (change) => say(change, 'later', t('laterOne', { title: change.title })),
    ask: (change, whose) => setLast({ change, whose, what: 'ask' }),
    fix: (change, whose) => setLast({ change, whose, what: 'fix' }),
  };
  const dialog = last && (
    <Suspense fallback={null}>
      <Answering
        shown={last.closed ? undefined : last}
        own={own}
        today={today}
        open={open}
        answered={(said) => say(last.change, said)}
        onClose={() => setLast({ ...last, closed: true })}
      />
    </Suspense>
  );
  return { answers, dialog };
}

/** Notes what the reader says to a change; with a text it says so, and can be taken back. */
function useSay() {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: ({ change: { kind, id, seq }, said }: { change: Change; said: Said | 'none' }) =>
      sent(api.POST('/changes/said', { body: { kind, id, seq, said } })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.view('changes') }),
  });
  return (change: Change, said: Said, text?: string) => {
    const before = change.said ?? 'none';
    void mutateAsync({ change, said })
      .then(
        () =>
          text && takenBackBy(async () => void (await mutateAsync({ change, said: before })), text),
      )
      .catch((failure) => sayProblem(failure instanceof Error ? failure.message : String(failure)));
  };
}
