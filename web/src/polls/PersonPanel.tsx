import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ZoneField } from '../ui/fields/ZoneField';
import { Panel, PanelForm } from '../ui/Panel';
import { Segments } from '../ui/Segments';
import { SpanText } from '../ui/Span';
import { useClocks } from '../ui/useClocks';
import type { PollActions } from './actions';
import { Standing } from './People';
import classes from './Polls.module.css';
import { nameOf, type Shown, type VoteOf, type Voter, voteOf } from './queries';
import { t } from './texts';
import type { LettersOf } from './useLetters';

interface Properties {
  voter: Voter;
  shown: Shown;
  actions: PollActions;
  letters: LettersOf;
  mayWrite: boolean;
  onClose: () => void;
}

/** One of those who are asked: what they answered, to be noted for them too, and their links. */
export default function PersonPanel({
  voter,
  shown,
  actions,
  letters,
  mayWrite,
  onClose,
}: Properties) {
  const { poll } = shown;
  const clocks = useClocks();
  const [name, setName] = useState(voter.name);
  const [email, setEmail] = useState(voter.email);
  const [zone, setZone] = useState(voter.zone);
  const [required, setRequired] = useState(voter.required);
  const [note, setNote] = useState(voter.note);
  const [votes, setVotes] = useState<Record<string, VoteOf | ''>>(() =>
    Object.fromEntries(poll.options.map((one) => [one.id, voteOf(voter, one) ?? ''])),
  );
  const undecided = poll.state === 'open' || poll.state === 'closed';
  const changed =
    note !== voter.note ||
    poll.options.some((one) => (votes[one.id] ?? '') !== (voteOf(voter, one) ?? ''));
  const save = async () => {
    const said = poll.options.flatMap(({ id }) => {
      const vote = votes[id];
      return vote ? [{ option: id, vote }] : [];
    });
    const done = await actions.voter(voter, {
      name,
      email,
      zone,
      required,
      ...(changed && undecided && { votes: said, note }),
    });
    if (done) onClose();
  };
  const then = (what: Promise<unknown>) => void what.then(onClose);
  return (
    <Panel title={t('answerOf', { name: nameOf(voter) })} onClose={onClose}>
      <PanelForm
        onSubmit={() => void save()}
        buttons={
          mayWrite && (
            <Button type="submit" loading={actions.busy}>
              {t('save')}
            </Button>
          )
        }
      >
        <p className={classes.muted}>
          <Standing voter={voter} />
        </p>
        <ul className={classes.votes}>
          {poll.options.map((option) => {
            const also = voter.zone ? [{ zone: voter.zone, who: nameOf(voter) }] : [];
            const { here: when } = clocks.span(option);
            return (
              <li key={option.id} className={classes.answer}>
                <strong>
                  <SpanText time={option} also={also} />
                </strong>
                <Segments
                  aria-label={when}
                  size="xs"
                  disabled={!mayWrite || !undecided}
                  value={votes[option.id] ?? ''}
                  onChange={(vote) => setVotes({ ...votes, [option.id]: vote as VoteOf | '' })}
                  data={[
                    { value: '', label: t('none') },
                    { value: 'yes', label: t('yes') },
                    { value: 'maybe', label: t('maybe') },
                    { value: 'no', label: t('no') },
                  ]}
                />
              </li>
            );
          })}
        </ul>
        <Textarea
          label={t('note')}
          rows={2}
          maxLength={2000}
          readOnly={!mayWrite || !undecided}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {mayWrite && (
          <>
            <TextInput
              label={t('name')}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t('email')}
              maxLength={320}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <ZoneField
              label={t('zone')}
              placeholder={t('zoneUnknown')}
              value={zone}
              onChange={setZone}
            />
            <Checkbox
              label={t('neededLong')}
              checked={required}
              onChange={(event) => setRequired(event.currentTarget.checked)}
            />
            <div className={classes.buttons}>
              {poll.state !== 'cancelled' && (
                <Button
                  variant="default"
                  loading={letters.busy}
                  onClick={() => then(letters.write([voter.id]))}
                >
                  {t('write')}
                </Button>
              )}
              <Button
                variant="default"
                loading={actions.busy}
                onClick={() => void actions.endLinks(voter)}
              >
                {t('endLinks')}
              </Button>
              <Button
                variant="default"
                loading={actions.busy}
                onClick={() => then(actions.remove(voter))}
              >
                {t('remove')}
              </Button>
            </div>
          </>
        )}
      </PanelForm>
    </Panel>
  );
}
