import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useMe } from '../api/me';
import { useMembers } from '../api/members';
import type { Change, ChangeGroup } from '../calendar/types';
import { useDoing } from '../guard/useDoing';
import { sayProblem, takenBackBy } from '../ui/toast';
import { asking } from './asking';
import { t } from './texts';

const FixDialog = lazy(() => import('./FixDialog'));
const Messages = lazy(() => import('../guard/Messages'));

type Person = ChangeGroup['principal'];
type Said = 'accepted' | 'later' | 'asked';

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
  const { take, dialog: ofFix } = useDoing(own);
  const { data: me } = useMe();
  const { data: members } = useMembers();
  const [shown, setShown] = useState<{ change: Change; whose: Person; what: 'ask' | 'fix' }>();
  const answers: Answers = {
    accept: (change) => say(change, 'accepted', t('acceptedOne', { title: change.title })),
    later: (change) => say(change, 'later', t('laterOne', { title: change.title })),
    ask: (change, whose) => setShown({ change, whose, what: 'ask' }),
    fix: (change, whose) => setShown({ change, whose, what: 'fix' }),
  };
  const close = () => setShown(undefined);
  const dialog = (
    <Suspense fallback={null}>
      {shown?.what === 'ask' && (
        <Messages
          purpose="ask"
          messages={[asking(shown.change, shown.whose.name, today, me?.member.name ?? '', members)]}
          onCopied={() => say(shown.change, 'asked')}
          onClose={close}
        />
      )}
      {shown?.what === 'fix' && (
        <FixDialog
          change={shown.change}
          whose={shown.whose}
          today={today}
          take={take}
          open={open}
          answered={(said) => say(shown.change, said)}
          onClose={close}
        />
      )}
      {ofFix}
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
