import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { ago } from '../ui/ago';
import { CopyField } from '../ui/fields/CopyField';
import { fromMicros } from '../ui/time';
import { sayProblem, undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import { type PollActions, useRenew } from './actions';
import classes from './Polls.module.css';
import { nameOf, type Poll, type Shown, type Voter } from './queries';
import { t } from './texts';

interface Properties {
  shown: Shown;
  actions: PollActions;
  mayWrite: boolean;
  open: (who: string) => void;
}

/** Who is asked, whether they have answered, and asking somebody else. */
export function People({ shown: { poll, people }, actions, mayWrite, open }: Properties) {
  const undecided = poll.state === 'open' || poll.state === 'closed';
  return (
    <Widget title={t('people')} note={people.length > 0 ? people.length : undefined}>
      <div className={classes.stack}>
        {people.length === 0 && <p className={classes.muted}>{t('nobodyAsked')}</p>}
        <ul className={classes.asks}>
          {people.map((voter) => (
            <li key={voter.id}>
              <button
                type="button"
                className={classes.name}
                aria-label={`${nameOf(voter)}, ${t('edit')}`}
                onClick={() => open(voter.id)}
              >
                {nameOf(voter)}
              </button>
              <span className={classes.muted}>
                <Standing voter={voter} />
              </span>
            </li>
          ))}
        </ul>
        {mayWrite && undecided && <Add poll={poll} actions={actions} />}
      </div>
    </Widget>
  );
}

/** Whether somebody has answered, or was written to. */
export function Standing({ voter }: { voter: Voter }) {
  const now = useNow();
  const when = (us: number) => ago(Math.min(fromMicros(us), now), now);
  const words = [
    voter.required && t('needed'),
    voter.answered_us
      ? t(voter.answered_by === 'member' ? 'byUs' : 'byThem', { ago: when(voter.answered_us) })
      : voter.asked_us
        ? `${t('notYet')}, ${t('writtenOn', { ago: when(voter.asked_us) })}`
        : `${t('notYet')}, ${t('notWritten')}`,
    voter.came && t('came'),
    voter.ended && t('linkEnded'),
  ];
  return <>{words.filter(Boolean).join(' · ')}</>;
}

function Add({ poll, actions }: { poll: Poll; actions: PollActions }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [required, setRequired] = useState(false);
  const [tried, setTried] = useState(false);
  const add = async () => {
    setTried(true);
    if (!name.trim() && !email.trim()) return;
    if (!(await actions.add(poll, { id: newId(), name, email, required }))) return;
    setName('');
    setEmail('');
    setRequired(false);
    setTried(false);
  };
  return (
    <form
      className={classes.line}
      aria-label={t('askSomebody')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={t('name')}
        maxLength={200}
        value={name}
        error={tried && !name.trim() && !email.trim() ? t('needWho') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('email')}
        type="email"
        maxLength={320}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <div className={classes.tick}>
        <Checkbox
          label={t('needed')}
          checked={required}
          onChange={(event) => setRequired(event.currentTarget.checked)}
        />
      </div>
      <Button type="submit" variant="default" loading={actions.busy}>
        {t('add')}
      </Button>
    </form>
  );
}

/** The link for whoever has it. */
export function Everybody({ poll, actions }: { poll: Poll; actions: PollActions }) {
  const [made, setMade] = useState<{ gen: number; address: string }>();
  const [busy, setBusy] = useState(false);
  const renew = useRenew();
  const make = async () => {
    setBusy(true);
    try {
      const out = await sent(api.POST('/polls/{id}/link', { params: { path: { id: poll.id } } }));
      setMade({ gen: out.poll.gen, address: new URL(out.path, location.origin).href });
      undoable(out.act, t('linkMade', { title: poll.title }));
      renew();
    } catch (failure) {
      sayProblem((failure as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Widget title={t('links')}>
      <div className={classes.stack}>
        <p className={classes.muted}>{t('linksHint')}</p>
        {made && poll.open_link && made.gen === poll.gen ? (
          <>
            <CopyField label={t('yourLink')} value={made.address} />
            <p className={classes.muted}>
              {t('onlyNow')}{' '}
              <a href={made.address} target="_blank" rel="noreferrer">
                {t('look')}
              </a>
            </p>
          </>
        ) : (
          poll.open_link && <p>{t('linkIs')}</p>
        )}
        <div className={classes.buttons}>
          <Button variant="default" loading={busy} onClick={() => void make()}>
            {t('makeLink')}
          </Button>
          {poll.open_link && (
            <Button
              variant="default"
              loading={actions.busy}
              onClick={() => void actions.endLink(poll)}
            >
              {t('endLink')}
            </Button>
          )}
        </div>
      </div>
    </Widget>
  );
}
