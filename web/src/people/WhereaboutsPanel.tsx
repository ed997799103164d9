import { Button, Textarea, TextInput } from '@mantine/core';
import { IconCalendarRepeat, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { type MyPrincipal, useOwnZone } from '../api/me';
import type { ApiError } from '../api/problem';
import type { Whereabouts } from '../api/whereabouts';
import { DateField } from '../ui/fields/DateField';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns } from '../ui/Panel';
import { RecordPanel } from '../ui/RecordPanel';
import { civilDate, longDate } from '../ui/time';
import { undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { useRecordForm } from '../ui/useRecordForm';
import { writes } from './can';
import { zoneOfPlace } from './place';
import { rangeText } from './terms';
import { f, t } from './texts';
import classes from './WhereaboutsPanel.module.css';

interface Draft {
  place: string;
  zone: string;
  from: string;
  until: string;
  note: string;
}

const shown = ['place', 'zone', 'from', 'until', 'note', 'dates'] as const;

function check(draft: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!draft.place.trim()) errors.place = f('placeMissing');
  if (!draft.from) errors.from = f('dateMissing');
  if (!draft.until) errors.until = f('dateMissing');
  else if (draft.until < draft.from) errors.until = f('lastBefore');
  return errors;
}

/** Somebody is in one place on a day: the refusal belongs to the days, both of them. */
function blame(error: ApiError): Record<string, string> {
  return error.code === 'whereabouts.overlap' ? { dates: error.message } : {};
}

interface Properties {
  principal: MyPrincipal;
  /** Left out for a new entry. */
  trip?: Whereabouts;
  onClose: () => void;
}

/** Where somebody is, from one day to another. */
export function WhereaboutsPanel({ principal, trip, onClose }: Properties) {
  const client = useQueryClient();
  const today = civilDate(useNow(), useOwnZone());
  const [id] = useState(() => trip?.id ?? newId());
  const [fresh] = useState<Draft>(() => ({
    place: '',
    zone: principal.zone,
    from: today,
    until: today,
    note: '',
  }));
  const record = useRecordForm<Draft>(
    trip ? { rev: trip.rev, draft: draftOf(trip) } : { rev: 0, draft: fresh },
    check,
  );
  const { form, base, changed } = record;
  const refetch = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['whereabouts'] }),
      client.invalidateQueries({ queryKey: ['principal'] }),
    ]);
  const save = async (draft: Draft) => {
    const { act } = trip
      ? await sent(
          api.PATCH('/whereabouts/{id}', {
            params: { path: { id } },
            body: { rev: base.rev, ...picked(draft, changed) },
          }),
        )
      : await sent(api.POST('/whereabouts', { body: { id, principal: principal.id, ...draft } }));
    undoable(act, t('tripAdded', { place: draft.place.trim(), dates: rangeText(draft, today) }));
    await refetch();
  };
  const trash = useMutation({
    mutationFn: () =>
      sent(api.DELETE('/whereabouts/{id}', { params: { path: { id }, query: { rev: base.rev } } })),
    onSuccess: ({ act }) => {
      undoable(act, t('tripTrashed', { place: base.draft.place }));
      onClose();
      return refetch();
    },
  });
  const theirs = (field: keyof Draft) => {
    const value = base.draft[field];
    const names = {
      place: f('place'),
      zone: f('zone'),
      from: f('first'),
      until: f('last'),
      note: f('note'),
    };
    const date = field === 'from' || field === 'until';
    return { name: names[field], value: date ? longDate(value, today) : value };
  };
  return (
    <RecordPanel
      title={f(trip ? 'trip' : 'newTrip', { name: principal.name })}
      kind="whereabouts"
      record={record}
      save={save}
      onClose={onClose}
      action={trip ? undefined : f('add')}
      shown={shown}
      theirs={theirs}
      blame={blame}
      readOnly={writes(principal) ? undefined : f('readOnlyExecutive')}
      more={
        trip &&
        writes(principal) && (
          <>
            <Replan principal={principal.id} trip={trip} />
            <Button
              variant="subtle"
              color="gray"
              loading={trash.isPending}
              leftSection={<IconTrash size={16} stroke={1.7} />}
              onClick={() => trash.mutate()}
            >
              {f('trash')}
            </Button>
          </>
        )
      }
    >
      <DateFields form={form} />
      <PlaceFields form={form} />
      <Textarea
        label={f('note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
    </RecordPanel>
  );
}

/** What is planned at the old place may have to go elsewhere. */
function Replan({ principal, trip: { from, until } }: { principal: string; trip: Whereabouts }) {
  const navigate = useNavigate();
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconCalendarRepeat size={16} stroke={1.7} />}
      onClick={() => void navigate({ to: '/replan', search: { who: principal, from, until } })}
    >
      {f('replan')}
    </Button>
  );
}

type Form = ReturnType<typeof useRecordForm<Draft>>['form'];

function DateFields({ form }: { form: Form }) {
  const id = useId();
  const { errors, values } = form;
  const clash = errors.dates;
  const change = (to: Partial<Draft>) => {
    form.setValues(to);
    for (const field of ['from', 'until', 'dates']) form.clearFieldError(field);
  };
  const described = clash ? id : undefined;
  return (
    <>
      <Columns>
        <DateField
          label={f('first')}
          value={values.from}
          // The last day goes along with the first when it would come before it.
          onChange={(from) => change(values.until < from ? { from, until: from } : { from })}
          error={errors.from ?? Boolean(clash)}
          aria-describedby={described}
        />
        <DateField
          label={f('last')}
          value={values.until}
          onChange={(until) => change({ until })}
          error={errors.until ?? Boolean(clash)}
          aria-describedby={described}
        />
      </Columns>
      {clash && (
        <p id={id} className={classes.error} role="alert">
          {clash}
        </p>
      )}
    </>
  );
}

function PlaceFields({ form }: { form: Form }) {
  const follow = () => {
    const { place } = form.getValues();
    const zone = zoneOfPlace(place);
    if (zone && form.isDirty('place') && !form.isDirty('zone')) form.setFieldValue('zone', zone);
  };
  return (
    <>
      <TextInput
        label={f('place')}
        placeholder={f('placeHint')}
        maxLength={200}
        data-autofocus
        {...form.getInputProps('place')}
        onBlur={follow}
      />
      <ZoneField label={f('zone')} {...form.getInputProps('zone')} value={form.values.zone} />
    </>
  );
}

function draftOf({ place, zone, from, until, note }: Whereabouts): Draft {
  return { place, zone, from, until, note };
}

function picked(draft: Draft, fields: readonly (keyof Draft)[]): Partial<Draft> {
  return Object.fromEntries(fields.map((field) => [field, draft[field]]));
}
