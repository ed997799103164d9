import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useOwnZone, useWritable } from '../api/me';
import { FilesOf } from '../ui/files/FilesOf';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { RecordHistory } from '../ui/RecordHistory';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import { usePollActions } from './actions';
import { Doing } from './Doing';
import { Ended } from './Ended';
import { Grid } from './Grid';
import { Everybody, People } from './People';
import classes from './Polls.module.css';
import { pollQuery, type Shown, usePeople } from './queries';
import { Said } from './Said';
import { t } from './texts';
import { useLetters } from './useLetters';
import { takes } from './when';

const PersonPanel = lazy(() => import('./PersonPanel'));
const PollForm = lazy(() => import('./PollForm'));
const Letters = lazy(() => import('./Letters'));

interface Properties {
  id: string;
  who?: string;
  go: (search: { open?: string; who?: string }) => void;
}

/** One poll: who can when, what they said, and what can be done about it. */
export function PollView({ id, who, go }: Properties) {
  const zone = useOwnZone();
  const { data, error, refetch } = useQuery(pollQuery(id, zone));
  return (
    <Frame
      title={data?.poll.title ?? t('title')}
      about={data && <About shown={data} />}
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} stroke={1.8} />}
          onClick={() => go({})}
        >
          {t('back')}
        </Button>
      }
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={7} />}
      {data && <Contents shown={data} who={who} go={(next) => go({ open: id, who: next })} />}
    </Frame>
  );
}

function About({ shown: { poll } }: { shown: Shown }) {
  const people = usePeople(poll);
  const clocks = useClocks();
  const now = useNow();
  const when = clocks.moment(poll.deadline_us);
  const open = takes(poll, now);
  return (
    <span className={classes.about}>
      {people.map(({ name, colour }) => (
        <PersonName key={name} name={name} colour={colour} />
      ))}
      <span>{poll.minutes} min</span>
      {poll.place && <span>{poll.place}</span>}
      {(poll.state === 'open' || poll.state === 'closed') && (
        <span>{t(open ? 'until' : 'closedOn', { when })}</span>
      )}
    </span>
  );
}

interface ContentsProperties {
  shown: Shown;
  who?: string;
  go: (who?: string) => void;
}

function Contents({ shown, who, go }: ContentsProperties) {
  const { poll, people } = shown;
  const actions = usePollActions();
  const letters = useLetters(poll);
  const mayWrite = useWritable()(poll.space);
  const [editing, setEditing] = useState(false);
  const [history, setHistory] = useState(false);
  const person = people.find(({ id }) => id === who);
  const undecided = poll.state === 'open' || poll.state === 'closed';
  return (
    <>
      {!undecided && <Ended shown={shown} mayWrite={mayWrite} letters={letters} />}
      <Doing
        shown={shown}
        actions={actions}
        letters={letters}
        mayWrite={mayWrite}
        edit={() => setEditing(true)}
        history={() => setHistory(true)}
      />
      <Grid shown={shown} actions={actions} mayWrite={mayWrite} open={go} />
      <div className={classes.below}>
        <Said shown={shown} actions={actions} mayWrite={mayWrite} />
        <People shown={shown} actions={actions} mayWrite={mayWrite} open={go} />
        {mayWrite && undecided && <Everybody poll={poll} actions={actions} />}
      </div>
      <FilesOf kind="poll" id={poll.id} readOnly={!mayWrite} />
      <Suspense fallback={null}>
        {person && (
          <PersonPanel
            key={person.id}
            voter={person}
            shown={shown}
            actions={actions}
            letters={letters}
            mayWrite={mayWrite}
            onClose={() => go()}
          />
        )}
        {editing && (
          <PollForm
            poll={poll}
            onClose={() => setEditing(false)}
            onDone={() => setEditing(false)}
          />
        )}
        {letters.made && <Letters letters={letters.made} onClose={letters.close} />}
      </Suspense>
      <RecordHistory
        kind="poll"
        id={poll.id}
        title={poll.title}
        opened={history}
        onClose={() => setHistory(false)}
      />
    </>
  );
}
