import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useManages, useOwnZone } from '../api/me';
import type { Resource } from '../api/resources';
import { HoursField } from '../ui/fields/HoursField';
import { hoursText, wrongWith } from '../ui/fields/hours';
import { NumberField } from '../ui/fields/NumberField';
import { ZoneField } from '../ui/fields/ZoneField';
import { FilesOf } from '../ui/files/FilesOf';
import { Columns } from '../ui/Panel';
import { RecordPanel } from '../ui/RecordPanel';
import { Segments } from '../ui/Segments';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { f } from './texts';

type Draft = Pick<
  Resource,
  | 'sort'
  | 'name'
  | 'site'
  | 'floor'
  | 'capacity'
  | 'zone'
  | 'hours'
  | 'doubles'
  | 'catering'
  | 'visitors'
  | 'notes'
> & { features: string };

const shown = [
  'name',
  'site',
  'floor',
  'capacity',
  'features',
  'zone',
  'hours',
  'catering',
  'visitors',
  'notes',
] as const;

/** What a new one begins with: like its neighbours. */
function draftOf(resource: Resource | undefined, like: Resource | undefined, zone: string): Draft {
  if (!resource) {
    return {
      sort: 'room',
      name: '',
      site: like?.site ?? '',
      floor: '',
      capacity: 0,
      features: '',
      zone: like?.zone ?? zone,
      hours: like?.hours ?? [{ days: [1, 2, 3, 4, 5], from: '08:00', until: '19:00' }],
      doubles: false,
      catering: '',
      visitors: '',
      notes: '',
    };
  }
  const { sort, name, site, floor, capacity, hours, doubles, catering, visitors, notes } = resource;
  return {
    sort,
    name,
    site,
    floor,
    capacity,
    zone: resource.zone,
    hours,
    doubles,
    catering,
    visitors,
    notes,
    features: resource.features.join(', '),
  };
}

function check({ name, hours }: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!name.trim()) errors.name = f('nameMissing');
  for (const [index, stretch] of hours.entries()) {
    const wrong = wrongWith(stretch);
    if (wrong) errors[`hours.${index}`] = wrong;
  }
  return errors;
}

const listed = (features: string) =>
  features
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

interface Properties {
  /** Left out for a new one. */
  resource: Resource | undefined;
  like: Resource | undefined;
  onClose: () => void;
}

/** One room or piece of equipment. */
export function ResourcePanel({ resource, like, onClose }: Properties) {
  const client = useQueryClient();
  const zone = useOwnZone();
  const keeps = useManages();
  const [id] = useState(() => resource?.id ?? newId());
  const [first] = useState(() => draftOf(undefined, like, zone));
  const now = {
    rev: resource?.rev ?? 0,
    draft: resource ? draftOf(resource, like, zone) : first,
  };
  const record = useRecordForm<Draft>(now, check);
  const { form, base, changed } = record;
  const { values, errors } = form;
  const renew = () =>
    Promise.all(['resource', 'view'].map((kind) => client.invalidateQueries({ queryKey: [kind] })));
  const save = async (draft: Draft) => {
    const all = { ...draft, features: listed(draft.features) };
    const name = draft.name.trim();
    const body = Object.fromEntries(changed.map((field) => [field, all[field]]));
    const { act = '' } = resource
      ? await sent(
          api.PATCH('/resources/{id}', {
            params: { path: { id } },
            body: { rev: base.rev, ...body },
          }),
        )
      : await sent(api.POST('/resources', { body: { id, ...all } }));
    undoable(act, f(resource ? 'saved' : 'made', { name }));
    await renew();
  };
  const trash = async () => {
    const { act = '' } = await sent(
      api.DELETE('/resources/{id}', { params: { path: { id }, query: { rev: base.rev } } }),
    );
    undoable(act, f('removed', { name: base.draft.name }));
    void renew();
  };
  return (
    <RecordPanel
      title={resource?.name ?? f('new')}
      kind="resource"
      record={record}
      save={save}
      onClose={onClose}
      action={resource ? undefined : f('add')}
      shown={shown}
      readOnly={keeps ? undefined : f('keptByLeads')}
      theirs={(field) => ({ name: f(field), value: textOf(base.draft, field) })}
      past={resource && { kind: 'resource', id, title: resource.name }}
      trash={resource && keeps ? trash : undefined}
      foot={resource && <FilesOf kind="resource" id={id} />}
    >
      <Segments
        aria-label={f('sort')}
        value={values.sort}
        onChange={(sort) => form.setValues({ sort: sort as Draft['sort'] })}
        data={[
          { value: 'room', label: f('room') },
          { value: 'equipment', label: f('equipment') },
        ]}
      />
      <TextInput
        label={f('name')}
        maxLength={200}
        required
        withAsterisk={false}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Columns>
        <TextInput
          label={f('site')}
          placeholder={f('siteHint')}
          maxLength={200}
          {...form.getInputProps('site')}
        />
        <TextInput
          label={f('floor')}
          placeholder={f('floorHint')}
          maxLength={200}
          {...form.getInputProps('floor')}
        />
      </Columns>
      <NumberField
        label={f('capacity')}
        description={f('capacityHint')}
        min={0}
        max={10_000}
        value={values.capacity}
        error={errors.capacity}
        onChange={(next) => form.setValues({ capacity: next })}
      />
      <TextInput
        label={f('features')}
        placeholder={f('featuresHint')}
        maxLength={1800}
        {...form.getInputProps('features')}
      />
      <ZoneField label={f('zone')} {...form.getInputProps('zone')} value={values.zone} />
      <HoursField
        title={f('hours')}
        about={f('hoursAbout')}
        value={values.hours}
        onChange={(hours) => form.setValues({ hours })}
        errors={errors}
      />
      <Checkbox
        label={f('doubles')}
        description={f('doublesAbout')}
        checked={values.doubles}
        onChange={(event) => form.setValues({ doubles: event.currentTarget.checked })}
      />
      {(['catering', 'visitors', 'notes'] as const).map((field) => (
        <Textarea
          key={field}
          label={f(field)}
          placeholder={field === 'notes' ? undefined : f(`${field}Hint`)}
          rows={2}
          maxLength={2000}
          {...form.getInputProps(field)}
        />
      ))}
    </RecordPanel>
  );
}

function textOf(draft: Draft, field: keyof Draft): string {
  if (field === 'hours') return hoursText(draft.hours);
  if (field === 'sort') return f(draft.sort);
  return String(draft[field]);
}
