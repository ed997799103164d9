import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Finding, Fix, Message } from '../api/findings';
import { prepareChase } from '../app/chasing';
import { civilDate, fromMicros } from '../ui/time';
import { useActions } from './apply';
import type { Doing } from './FindingRow';

const Messages = lazy(() => import('./Messages'));
const AcceptDialog = lazy(() => import('./AcceptDialog'));

/** How taking a way out went: done, asked for by a text, left to a form; false where it was refused. */
export type Outcome = 'done' | 'asked' | 'opened' | false;

/** Takes a way out of a finding. */
export type Take = (finding: Finding, way: Fix) => Promise<Outcome>;

/** What the buttons and keys of a finding do, and the dialog that one of them opened. */
export function useDoing(own: string) {
  const navigate = useNavigate();
  const actions = useActions();
  const [accepting, setAccepting] = useState<Finding>();
  const [texts, setTexts] = useState<{ purpose: 'tell' | 'ask'; messages: readonly Message[] }>();
  const take: Take = async (finding, way) => {
    if (way.do === 'ask') {
      setTexts({ purpose: 'ask', messages: way.messages });
      return 'asked';
    }
    if (way.do === 'open') {
      const about = finding.meetings.find(({ event }) => event === way.event);
      const date = civilDate(fromMicros(about?.start_us ?? finding.start_us), own);
      const edit = way.field === 'trash' || way.field === 'guests' ? undefined : true;
      void navigate({
        to: '/calendar',
        search: { date, open: way.event, at: way.recurrence_id, edit },
      });
      return 'opened';
    }
    if ((way.do === 'chase' || way.do === 'escalate') && way.task) {
      prepareChase(way.task, way.do === 'chase' ? 'ask' : 'turn');
      void navigate({ to: '/tasks', search: { open: way.task } });
      return 'opened';
    }
    const done = await actions.fix(way);
    if (done && way.messages.length > 0) setTexts({ purpose: 'tell', messages: way.messages });
    return done && 'done';
  };
  const doing: Doing = {
    fix: (finding, way) => void take(finding, way),
    snooze: (finding, until) => void actions.snooze(finding, until),
    accept: setAccepting,
    reopen: (finding) => void actions.reopen(finding),
  };
  const dialog = (
    <Suspense fallback={null}>
      {texts && <Messages {...texts} onClose={() => setTexts(undefined)} />}
      {accepting && (
        <AcceptDialog
          finding={accepting}
          accept={(reason) => actions.accept(accepting, reason)}
          onClose={() => setAccepting(undefined)}
        />
      )}
    </Suspense>
  );
  return { doing, take, dialog };
}
