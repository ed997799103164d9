import { lazy, Suspense } from 'react';
import { useMe } from '../api/me';
import { useMembers } from '../api/members';
import { useDoing } from '../guard/useDoing';
import { asking } from './asking';
import FixDialog from './FixDialog';
import type { Said, Shown } from './useAnswers';

const Messages = lazy(() => import('../guard/Messages'));

interface Properties {
  shown: Shown | undefined;
  own: string;
  today: string;
  open: (event: string) => void;
  answered: (said: Said) => void;
  onClose: () => void;
}

/** The dialogs that answers open, and what comes after them: the messages that a way out needs. */
export default function Answering({ shown, own, today, open, answered, onClose }: Properties) {
  const { take, dialog } = useDoing(own);
  const { data: me } = useMe();
  const { data: members } = useMembers();
  return (
    <>
      {shown?.what === 'ask' && (
        <Suspense fallback={null}>
          <Messages
            purpose="ask"
            messages={[
              asking(shown.change, shown.whose.name, today, me?.member.name ?? '', members),
            ]}
            onCopied={() => answered('asked')}
            onClose={onClose}
          />
        </Suspense>
      )}
      {shown?.what === 'fix' && (
        <FixDialog
          change={shown.change}
          whose={shown.whose}
          today={today}
          take={take}
          open={open}
          answered={answered}
          onClose={onClose}
        />
      )}
      {dialog}
    </>
  );
}
