import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useOwnZone } from '../api/me';
import { ApiError } from '../api/problem';
import { type Given, openHold } from '../app/holding';
import { DateField } from '../ui/fields/DateField';
import { TimeField } from '../ui/fields/TimeField';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns, Panel, PanelForm } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { civilDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import classes from './NewHold.module.css';
import { useWritable } from './queries';
import { t } from './texts';
import { Whose } from './Whose';
import { later, letterOf, usualDeadline } from './when';

interface Properties {
  given: Given;
  onClose: () => void;
}

interface Slot {
  key: string;
  date: string;
  time: string;
}

/** How many times one set may hold. */
const maxSlots = 12;

/** The form that holds several times for one meeting. */
export default function NewHold({ given, onClose }: Properties) {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const client = useQueryClient();
  const people = useWritable();
  const [id] = useState(newId);
  const [title, setTitle] = useState(given.title ?? '');
  const [secret, setSecret] = useState(given.private ?? false);
  const [chosen, setChosen] = useState<string[]>();
  const [minutes, setMinutes] = useState(String(given.minutes ?? 60));
  const [place, setPlace] = useState(given.place ?? '');
  const [link, setLink] = useState(given.link ?? '');
  const [zone, setZone] = useState(given.zone || own);
  const [slots, setSlots] = useState<Slot[]>(() => firstSlots(given, today));
  const [until, setUntil] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const [tried, setTried] = useState(false);

  const calendars = chosen ?? usual(people, given);
  const filled = slots.filter(({ date, time }) => date && time);
  const first = filled.map(({ date, time }) => `${date}T${time}`).sort()[0];
  const confirmBy = until ?? usualDeadline(today, first);
  const fields = error instanceof ApiError ? byField(error) : {};

  const save = async () => {
    setTried(true);
    if (!title.trim() || calendars.length === 0 || filled.length === 0) return;
    setBusy(true);
    setError(undefined);
    try {
      const { hold_set: set, act } = await sent(
        api.POST('/hold-sets', {
          body: {
            id,
            calendars,
            title,
            private: secret,
            minutes: Number(minutes) || 0,
            place,
            link,
            notes: given.notes ?? '',
            guests: given.guests ?? [],
            options: filled.map(({ date, time }) => ({ start: `${date}T${time}` })),
            confirm_by: confirmBy,
            zone,
          },
        }),
      );
      if (act) undoable(act, t('held', { title: set.title, count: set.options.length }));
      void client.invalidateQueries({ queryKey: ['hold_set'] });
      void client.invalidateQueries({ queryKey: ['view'] });
      openHold(set.id);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };

  const change = (key: string, next: Partial<Slot>) =>
    setSlots(slots.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const add = () => setSlots([...slots, next(slots.at(-1), today)]);
  return (
    <Panel title={t('newTitle')} onClose={onClose}>
      <PanelForm
        onSubmit={() => void save()}
        buttons={
          <>
            <Button type="submit" loading={busy}>
              {t('create')}
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
          maxLength={500}
          value={title}
          error={fields.title ?? (tried && !title.trim() ? t('needTitle') : undefined)}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Checkbox
          label={t('private')}
          description={t('privateHint')}
          checked={secret}
          onChange={(event) => setSecret(event.currentTarget.checked)}
        />
        <Whose
          people={people}
          chosen={calendars}
          change={setChosen}
          error={
            fields.calendars ?? (tried && calendars.length === 0 ? t('needCalendar') : undefined)
          }
        />
        <fieldset className={classes.times}>
          <legend>{t('times')}</legend>
          {slots.map((slot, index) => {
            const letter = letterOf(index);
            return (
              <fieldset key={slot.key} className={classes.slot} aria-label={t('nth', { letter })}>
                <strong aria-hidden>{letter}</strong>
                <DateField
                  aria-label={t('date')}
                  value={slot.date}
                  error={fields[`options.${index}.start`]}
                  onChange={(date) => change(slot.key, { date })}
                />
                <TimeField
                  aria-label={t('time')}
                  value={slot.time}
                  onChange={(time) => change(slot.key, { time })}
                />
                <ActionIcon
                  variant="subtle"
                  aria-label={t('removeTime', { letter })}
                  title={t('removeTime', { letter })}
                  disabled={slots.length === 1}
                  onClick={() => setSlots(slots.filter(({ key }) => key !== slot.key))}
                >
                  <IconX size={16} stroke={1.8} />
                </ActionIcon>
              </fieldset>
            );
          })}
          {(fields.options || (tried && filled.length === 0)) && (
            <p className={classes.error}>{fields.options ?? t('needTime')}</p>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.add}
            leftSection={<IconPlus size={14} stroke={2} />}
            disabled={slots.length >= maxSlots}
            onClick={add}
          >
            {t('add')}
          </Button>
        </fieldset>
        <Columns>
          <TextInput
            label={t('minutes')}
            inputMode="numeric"
            value={minutes}
            error={fields.minutes}
            onChange={(event) => setMinutes(event.currentTarget.value.replace(/\D/g, ''))}
          />
          <ZoneField label={t('zone')} value={zone} onChange={(to) => to && setZone(to)} />
        </Columns>
        <Columns>
          <DateField
            label={t('confirmByField')}
            value={confirmBy.slice(0, 10)}
            error={fields.confirm_by}
            onChange={(date) => date && setUntil(`${date}T${confirmBy.slice(11)}`)}
          />
          <TimeField
            label={t('at')}
            value={confirmBy.slice(11)}
            onChange={(time) => time && setUntil(`${confirmBy.slice(0, 10)}T${time}`)}
          />
        </Columns>
        <Columns>
          <TextInput
            label={t('place')}
            maxLength={1000}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <TextInput
            label={t('link')}
            maxLength={2000}
            value={link}
            error={fields.link}
            onChange={(event) => setLink(event.currentTarget.value)}
          />
        </Columns>
      </PanelForm>
    </Panel>
  );
}

function byField(error: ApiError): Record<string, string> {
  return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]));
}

/** The calendar it was asked for, or the first one of each person it was asked for. */
function usual(people: ReturnType<typeof useWritable>, given: Given): string[] {
  if (given.calendar) return [given.calendar];
  const several = people.filter(({ space }) => given.spaces?.includes(space));
  if (several.length > 0) return several.flatMap(({ calendars: [own] }) => (own ? [own.id] : []));
  const person = people.find(({ space }) => space === given.space) ?? people[0];
  const calendar = person?.calendars[0];
  return calendar ? [calendar.id] : [];
}

function firstSlots({ start, starts }: Given, today: string): Slot[] {
  if (starts?.length) return starts.slice(0, maxSlots).map(slotAt);
  if (!start)
    return [next(undefined, today), { ...next(undefined, today), key: newId() }].map(spread);
  const first = slotAt(start);
  return [first, next(first, today)];
}

function slotAt(start: string): Slot {
  return { key: newId(), date: start.slice(0, 10), time: start.slice(11, 16) || '10:00' };
}

/** Two times at once begin on two days. */
function spread(slot: Slot, index: number): Slot {
  return index === 0 ? slot : next(slot, slot.date);
}

/** The same time a day later, or the coming week. */
function next(before: Slot | undefined, today: string): Slot {
  const days = before ? 1 : 7;
  const start = later(`${before?.date || today}T${before?.time || '10:00'}`, days * 24 * 60);
  return { key: newId(), date: start.slice(0, 10), time: start.slice(11) };
}
