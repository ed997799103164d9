import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useOwnZone } from '../api/me';
import { useOwners, usualCalendars } from '../api/owners';
import { ApiError } from '../api/problem';
import { type Given, openHold } from '../app/holding';
import { BlocksField } from '../calendar/event/BlocksField';
import { GuestsField } from '../calendar/event/GuestsField';
import type { TimeBlock } from '../calendar/types';
import { DateField } from '../ui/fields/DateField';
import { RoomsField } from '../ui/fields/RoomsField';
import { SlotsField } from '../ui/fields/SlotsField';
import { firstSlots, type Slot, usualDeadline } from '../ui/fields/slots';
import { TimeField } from '../ui/fields/TimeField';
import { Whose } from '../ui/fields/Whose';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns, Panel, PanelForm } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { civilDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import classes from './NewHold.module.css';
import { t } from './texts';

interface Properties {
  given: Given;
  onClose: () => void;
}

/** How many times one set may hold. */
const maxSlots = 12;

/** The form that holds several times for one meeting. */
export default function NewHold({ given, onClose }: Properties) {
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const client = useQueryClient();
  const people = useOwners();
  const [id] = useState(newId);
  const [title, setTitle] = useState(given.title ?? '');
  const [hidden, setHidden] = useState(given.private ?? false);
  const [chosen, setChosen] = useState<string[]>();
  const [minutes, setMinutes] = useState(String(given.minutes ?? 60));
  const [place, setPlace] = useState(given.place ?? '');
  const [link, setLink] = useState(given.link ?? '');
  const [zone, setZone] = useState(given.zone || own);
  const [slots, setSlots] = useState<Slot[]>(() => firstSlots(given, today, maxSlots));
  const [until, setUntil] = useState<string>();
  const [guests, setGuests] = useState(() =>
    (given.guests ?? []).flatMap(({ name = '', email }) => (email ? [{ name, email }] : [])),
  );
  const [blocks, setBlocks] = useState<TimeBlock[]>([]);
  const [rooms, setRooms] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const [tried, setTried] = useState(false);

  // Who has no address is named in the texts all the same.
  const named = (given.guests ?? []).filter(({ name, email }) => name && !email);
  const calendars = chosen ?? usualCalendars(people, given);
  // What the reader would not see themselves they can't hold.
  const maySecret = people
    .filter((one) => one.calendars.some(({ id }) => calendars.includes(id)))
    .every(({ seesPrivate }) => seesPrivate);
  const secret = hidden && maySecret;
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
            guests: [...guests.map(({ name, email }) => ({ name, email })), ...named],
            blocks,
            rooms,
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
          description={t(maySecret ? 'privateHint' : 'privateNot')}
          disabled={!maySecret}
          checked={secret}
          onChange={(event) => setHidden(event.currentTarget.checked)}
        />
        <Whose
          people={people}
          chosen={calendars}
          change={setChosen}
          error={
            fields.calendars ?? (tried && calendars.length === 0 ? t('needCalendar') : undefined)
          }
        />
        <SlotsField
          label={t('times')}
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
        <GuestsField
          form={{
            values: { guests },
            errors: { guests: fields.guests },
            set: (change) => setGuests(change.guests),
          }}
        />
        {named.length > 0 && (
          <p className={classes.named}>
            {t('namedOnly', { names: named.map(({ name }) => name).join(', ') })}
          </p>
        )}
        <RoomsField
          label={t('rooms')}
          about={t('roomsHint')}
          rooms={rooms}
          onChange={setRooms}
          error={fields.rooms ?? fields['needs.resources']}
        />
        <BlocksField blocks={blocks} onChange={setBlocks} />
      </PanelForm>
    </Panel>
  );
}

function byField(error: ApiError): Record<string, string> {
  return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]));
}
