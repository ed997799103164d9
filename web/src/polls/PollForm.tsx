import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useOwnZone } from '../api/me';
import { useOwners, usualCalendars } from '../api/owners';
import { ApiError } from '../api/problem';
import { forgetPrepared, preparedPoll } from '../app/polling';
import { DateField } from '../ui/fields/DateField';
import { SlotsField } from '../ui/fields/SlotsField';
import { firstSlots, type Slot, slotAt, usualDeadline } from '../ui/fields/slots';
import { TimeField } from '../ui/fields/TimeField';
import { Whose } from '../ui/fields/Whose';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns, Panel, PanelForm } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { civilDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { AskedField, type ToAsk } from './AskedField';
import { useRenew } from './actions';
import classes from './Polls.module.css';
import type { Poll } from './queries';
import { t } from './texts';

const maxSlots = 20;

interface Properties {
  /** The one that is changed; a new one when absent. */
  poll?: Poll;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** Makes a poll, or changes what one says. */
export default function PollForm({ poll, onClose, onDone }: Properties) {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const owners = useOwners();
  const renew = useRenew();
  const [given] = useState(() => (poll ? {} : preparedPoll()));
  // Not while it is drawn: what is drawn may be thrown away and drawn again.
  useEffect(forgetPrepared, []);
  const [id] = useState(newId);
  const [chosen, setChosen] = useState<string[]>();
  const [slots, setSlots] = useState<Slot[]>(() =>
    poll
      ? poll.options.map((one) => ({ ...slotAt(one.start), key: one.id }))
      : firstSlots(given, today, maxSlots),
  );
  const [people, setPeople] = useState<ToAsk[]>(() => [
    ...(given.guests ?? []).map(({ name = '', email = '' }) => ({
      id: newId(),
      name,
      email,
      required: false,
    })),
    { id: newId(), name: '', email: '', required: false },
  ]);
  const [words, setWords] = useState({
    title: poll?.title ?? given.title ?? '',
    about: poll?.about ?? '',
    place: poll?.place ?? given.place ?? '',
    link: poll?.link ?? given.link ?? '',
    minutes: String(poll?.minutes ?? given.minutes ?? 60),
    zone: poll?.zone ?? (given.zone || own),
  });
  const [rules, setRules] = useState({
    secret: given.private ?? false,
    show_votes: poll?.show_votes ?? false,
    propose: poll?.propose ?? true,
  });
  const filled = slots.filter(({ date, time }) => date && time);
  const first = filled.map(({ date, time }) => `${date}T${time}`).sort()[0];
  const [until, setUntil] = useState(poll?.deadline ?? given.deadline);
  const deadline = until ?? usualDeadline(today, first);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const [tried, setTried] = useState(false);
  const calendars = chosen ?? usualCalendars(owners, given);
  const fields: Record<string, string> =
    error instanceof ApiError
      ? Object.fromEntries(error.fields.map(({ field, message }) => [field, message]))
      : {};
  const say = (to: Partial<typeof words>) => setWords({ ...words, ...to });

  const save = async () => {
    setTried(true);
    if (!words.title.trim() || filled.length === 0) return;
    if (!poll && !given.holdSet && calendars.length === 0) return;
    setBusy(true);
    setError(undefined);
    const common = {
      title: words.title,
      about: words.about,
      place: words.place,
      link: words.link,
      minutes: Number(words.minutes) || 0,
      zone: words.zone,
      deadline,
      show_votes: rules.show_votes,
      propose: rules.propose,
    };
    const options = filled.map(({ key, date, time }) => {
      const before = poll?.options.find((one) => one.id === key);
      const zone = before?.zone ?? words.zone;
      return { ...(before && { id: key }), start: `${date}T${time}`, zone };
    });
    try {
      const out = poll
        ? await sent(
            api.PATCH('/polls/{id}', {
              params: { path: { id: poll.id } },
              body: { rev: poll.rev, ...common, options },
            }),
          )
        : await sent(
            api.POST('/polls', {
              body: {
                id,
                ...common,
                options,
                private: rules.secret,
                people: people.filter(({ name, email }) => name.trim() || email.trim()),
                ...(given.holdSet ? { hold_set: given.holdSet } : { calendars }),
              },
            }),
          );
      if (out.act) undoable(out.act, t(poll ? 'changed' : 'made', { title: out.poll.title }));
      renew();
      onDone(out.poll.id);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Panel title={t(poll ? 'editTitle' : 'newTitle')} onClose={onClose}>
      <PanelForm
        onSubmit={() => void save()}
        buttons={
          <>
            <Button type="submit" loading={busy}>
              {t(poll ? 'save' : 'make')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {error && Object.keys(fields).length === 0 && <Problem error={error} />}
        <TextInput
          label={t('what')}
          data-autofocus
          maxLength={200}
          value={words.title}
          error={fields.title ?? (tried && !words.title.trim() ? t('needTitle') : undefined)}
          onChange={(event) => say({ title: event.currentTarget.value })}
        />
        {given.holdSet && <p className={classes.muted}>{t('ofHolds')}</p>}
        {!poll && !given.holdSet && (
          <Whose
            people={owners}
            chosen={calendars}
            change={setChosen}
            error={
              fields.calendars ?? (tried && calendars.length === 0 ? t('needCalendar') : undefined)
            }
          />
        )}
        <SlotsField
          label={t('timesField')}
          slots={slots}
          change={setSlots}
          today={today}
          most={maxSlots}
          errors={fields}
          error={fields.options ?? (tried && filled.length === 0 ? t('needTime') : undefined)}
        />
        <Columns>
          <TextInput
            label={t('minutes')}
            inputMode="numeric"
            value={words.minutes}
            error={fields.minutes}
            onChange={(event) => say({ minutes: event.currentTarget.value.replace(/\D/g, '') })}
          />
          <ZoneField
            label={t('zoneOf')}
            value={words.zone}
            onChange={(zone) => zone && say({ zone })}
          />
        </Columns>
        {!poll && <AskedField people={people} change={setPeople} errors={fields} />}
        <Columns>
          <DateField
            label={t('deadline')}
            value={deadline.slice(0, 10)}
            error={fields.deadline}
            onChange={(date) => date && setUntil(`${date}T${deadline.slice(11)}`)}
          />
          <TimeField
            label={t('at')}
            value={deadline.slice(11)}
            onChange={(time) => time && setUntil(`${deadline.slice(0, 10)}T${time}`)}
          />
        </Columns>
        <Checkbox
          label={t('propose')}
          checked={rules.propose}
          onChange={(event) => setRules({ ...rules, propose: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('showVotes')}
          checked={rules.show_votes}
          onChange={(event) => setRules({ ...rules, show_votes: event.currentTarget.checked })}
        />
        {!poll && (
          <Checkbox
            label={t('private')}
            description={t('privateHint')}
            checked={rules.secret}
            onChange={(event) => setRules({ ...rules, secret: event.currentTarget.checked })}
          />
        )}
        <Textarea
          label={t('aboutField')}
          rows={2}
          maxLength={5000}
          value={words.about}
          onChange={(event) => say({ about: event.currentTarget.value })}
        />
        <Columns>
          <TextInput
            label={t('place')}
            maxLength={1000}
            value={words.place}
            onChange={(event) => say({ place: event.currentTarget.value })}
          />
          <TextInput
            label={t('link')}
            maxLength={2000}
            value={words.link}
            error={fields.link}
            onChange={(event) => say({ link: event.currentTarget.value })}
          />
        </Columns>
      </PanelForm>
    </Panel>
  );
}
