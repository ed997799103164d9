import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import type { MyPrincipal } from '../api/me';
import { Choices } from '../ui/fields/Choices';
import { HoursField } from '../ui/fields/HoursField';
import { hoursText, wrongWith } from '../ui/fields/hours';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import type { TimeRule } from './queries';
import { SeasonField } from './SeasonField';
import { seasonText } from './season';
import { f, t, w } from './texts';
import { seasonOf, type Times } from './week';

export interface Draft {
  label: string;
  sort: TimeRule['sort'];
  times: Times[];
  from: string;
  until: string;
  stay: TimeRule['stay'];
  place: string;
  override: TimeRule['override'];
}

const shown = ['label', 'times', 'from', 'until', 'place'] as const;

function check({ label, sort, times, stay, place }: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!label.trim()) errors.label = f('labelMissing');
  if (times.length === 0 && sort !== 'hours') errors.times = f('timesMissing');
  if (stay === 'place' && !place.trim()) errors.place = f('placeHint');
  for (const [index, stretch] of times.entries()) {
    const wrong = wrongWith(stretch);
    if (wrong) errors[`times.${index}`] = wrong;
  }
  return errors;
}

const fresh = { days: [1, 2, 3, 4, 5], from: '09:00', until: '11:00' };

function draftOf(rule: TimeRule | undefined, season: string): Draft {
  if (rule) {
    const { label, sort, times, from, until, stay, place, override } = rule;
    return { label, sort, times, from, until, stay, place, override };
  }
  const [from = '', until = '', stay = '', place = ''] = season.split('|');
  return {
    label: '',
    sort: 'protected',
    times: [fresh],
    from,
    until,
    stay: (stay || 'anywhere') as Draft['stay'],
    place,
    override: 'assistant',
  };
}

interface Properties {
  principal: MyPrincipal;
  /** Left out for a new one. */
  rule?: TimeRule;
  /** What a new one begins with. */
  season: string;
  may: boolean;
  onMade: (id: string) => void;
  onClose: () => void;
}

/** One rule: what it does, when, in which season and where. */
export function RulePanel({ principal, rule, season, may, onMade, onClose }: Properties) {
  const client = useQueryClient();
  const [id] = useState(() => rule?.id ?? newId());
  const record = useRecordForm<Draft>({ rev: rule?.rev ?? 0, draft: draftOf(rule, season) }, check);
  const { form, base, changed } = record;
  const { values, errors } = form;
  const renew = () =>
    Promise.all(
      ['time_rule', 'view', 'principal'].map((kind) =>
        client.invalidateQueries({ queryKey: [kind] }),
      ),
    );
  const save = async (draft: Draft) => {
    const label = draft.label.trim();
    const fields = new Set(changed.flatMap(withSeason));
    const body = Object.fromEntries([...fields].map((field) => [field, draft[field]]));
    const { act = '' } = rule
      ? await sent(
          api.PATCH('/time-rules/{id}', {
            params: { path: { id } },
            body: { rev: base.rev, ...body },
          }),
        )
      : await sent(api.POST('/time-rules', { body: { id, principal: principal.id, ...draft } }));
    undoable(act, w(rule ? 'saved' : 'made', { label }));
    if (!rule) onMade(id);
    await renew();
  };
  const trash = async () => {
    const { act = '' } = await sent(
      api.DELETE('/time-rules/{id}', { params: { path: { id }, query: { rev: base.rev } } }),
    );
    undoable(act, w('removed', { label: base.draft.label }));
    void renew();
  };
  return (
    <RecordPanel
      title={rule?.label ?? f('newRule')}
      kind="time_rule"
      record={record}
      save={save}
      onClose={onClose}
      action={rule ? undefined : f('add')}
      shown={shown}
      theirs={(field) => theirs(field, base.draft)}
      readOnly={may ? undefined : t('readOnly')}
      past={rule && { kind: 'time_rule', id, title: rule.label }}
      trash={rule && trash}
    >
      <TextInput
        label={f('label')}
        placeholder={f('labelHint')}
        maxLength={200}
        data-autofocus
        {...form.getInputProps('label')}
      />
      <NativeSelect
        label={f('sort')}
        value={values.sort}
        onChange={(event) => form.setValues({ sort: event.currentTarget.value as Draft['sort'] })}
        data={(['protected', 'rather', 'rather_not', 'hours'] as const).map((value) => ({
          value,
          label: w(`${value}About`),
        }))}
      />
      <HoursField
        title={f('times')}
        about={f('timesAbout')}
        name="times"
        most={50}
        value={values.times}
        onChange={(times) => form.setValues({ times })}
        errors={errors}
      />
      <SeasonField
        from={values.from}
        until={values.until}
        onChange={(season) => form.setValues(season)}
        errors={errors}
        needed={values.sort === 'hours' && values.stay === 'anywhere' ? f('hoursNeed') : undefined}
      />
      <NativeSelect
        label={f('stay')}
        value={values.stay}
        onChange={(event) => {
          const stay = event.currentTarget.value as Draft['stay'];
          form.setValues({ stay, place: stay === 'place' ? values.place : '' });
        }}
        data={(['anywhere', 'home', 'away', 'place'] as const).map((value) => ({
          value,
          label: f(value),
        }))}
      />
      {values.stay === 'place' && (
        <TextInput
          label={f('placeName')}
          description={f('placeHint')}
          maxLength={200}
          {...form.getInputProps('place')}
        />
      )}
      {values.sort === 'protected' && (
        <Choices
          label={f('override')}
          value={values.override}
          onChange={(override) => form.setValues({ override: override as Draft['override'] })}
          choices={[
            { value: 'principal', label: f('overridePrincipal') },
            { value: 'assistant', label: f('overrideAssistant') },
            { value: 'anyone', label: f('overrideAnyone') },
          ]}
        />
      )}
    </RecordPanel>
  );
}

/** Both ends of a season, and where and which place, belong together. */
function withSeason(field: keyof Draft): (keyof Draft)[] {
  if (field === 'from' || field === 'until') return ['from', 'until'];
  return field === 'stay' || field === 'place' ? ['stay', 'place'] : [field];
}

function theirs(field: keyof Draft, draft: Draft): { name: string; value: string } {
  const season = seasonText(seasonOf({ ...draft, place: draft.place } as TimeRule));
  const names: Record<keyof Draft, [string, string]> = {
    label: [f('label'), draft.label],
    sort: [f('sort'), w(`${draft.sort}About`)],
    times: [f('times'), hoursText(draft.times)],
    from: [f('season'), season],
    until: [f('season'), season],
    stay: [f('stay'), f(draft.stay)],
    place: [f('placeName'), draft.place],
    override: [f('override'), w(draft.override)],
  };
  const [name, value] = names[field];
  return { name, value };
}

/** The usual working hours as a list: for the phone, and for who would rather type. */
export function UsualPanel({
  principal,
  may,
  onClose,
}: Pick<Properties, 'principal' | 'may' | 'onClose'>) {
  const client = useQueryClient();
  const record = useRecordForm<{ hours: Times[] }>(
    { rev: principal.rev, draft: { hours: principal.hours } },
    ({ hours }) =>
      Object.fromEntries(
        hours.flatMap((stretch, index) => {
          const wrong = wrongWith(stretch);
          return wrong ? [[`hours.${index}`, wrong]] : [];
        }),
      ),
  );
  const { form, base } = record;
  return (
    <RecordPanel
      title={w('usual')}
      kind="principal"
      record={record}
      onClose={onClose}
      shown={['hours']}
      theirs={() => ({ name: w('usual'), value: hoursText(base.draft.hours) })}
      readOnly={may ? undefined : t('readOnly')}
      save={async ({ hours }) => {
        const { act } = await sent(
          api.PATCH('/principals/{id}', {
            params: { path: { id: principal.id } },
            body: { rev: base.rev, hours },
          }),
        );
        undoable(act, w('hoursSaved', { name: principal.name }));
        await client.invalidateQueries({ queryKey: ['principal'] });
      }}
    >
      <HoursField
        value={form.values.hours}
        onChange={(hours) => form.setValues({ hours })}
        errors={form.errors}
      />
    </RecordPanel>
  );
}
