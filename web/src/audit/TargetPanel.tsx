import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import type { MyPrincipal } from '../api/me';
import type { FieldProblem } from '../api/problem';
import { useTags } from '../api/tags';
import { DateField } from '../ui/fields/DateField';
import { Columns } from '../ui/Panel';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { type Draft, draftOf, hoursOf, peopleOf, wrongWith } from './draft';
import type { Report, Target } from './queries';
import { f } from './texts';

const shown = ['label', 'value', 'hours', 'people', 'weeks', 'from', 'until'] as const;
const kinds = [
  'meetings',
  'one_to_one',
  'meeting',
  'focus',
  'own',
  'booked',
  'outside',
  'travel',
  'preparation',
  'buffer',
  'private',
] as const;

interface Properties {
  principal: MyPrincipal;
  /** Left out for a new one. */
  target?: Target;
  /** Whoever is met, to choose from. */
  people: Report['people'];
  onClose: () => void;
}

/** A target: of what how much, or whom how often, and from when until when. */
export function TargetPanel({ principal, target, people, onClose }: Properties) {
  const client = useQueryClient();
  const { data: tags = [] } = useTags();
  const [id] = useState(() => target?.id ?? newId());
  const record = useRecordForm<Draft>({ rev: target?.rev ?? 0, draft: draftOf(target) }, wrongWith);
  const { form, base } = record;
  const { values, errors } = form;
  const renew = () =>
    Promise.all(
      ['time_target', 'view'].map((kind) => client.invalidateQueries({ queryKey: [kind] })),
    );
  const save = async (draft: Draft) => {
    const label = draft.label.trim();
    const meet = draft.sort === 'meet';
    const body = {
      label,
      sort: draft.sort,
      by: meet ? ('' as const) : draft.by,
      value: meet ? '' : draft.value,
      minutes: meet ? 0 : Math.round((hoursOf(draft.hours) ?? 0) * 60),
      people: meet ? peopleOf(draft.people) : [],
      weeks: meet ? Number(draft.weeks) : 0,
      alone: meet && draft.alone,
      from: draft.from,
      until: draft.until,
    };
    const { act = '' } = target
      ? await sent(
          api.PATCH('/time-targets/{id}', {
            params: { path: { id } },
            body: { rev: base.rev, ...body },
          }),
        )
      : await sent(api.POST('/time-targets', { body: { id, principal: principal.id, ...body } }));
    undoable(act, f(target ? 'saved' : 'made', { label }));
    await renew();
  };
  const trash = async () => {
    const { act = '' } = await sent(
      api.DELETE('/time-targets/{id}', { params: { path: { id }, query: { rev: base.rev } } }),
    );
    undoable(act, f('removed', { label: base.draft.label }));
    void renew();
  };
  const field = {
    label: f('label'),
    hours: f('hours'),
    people: f('people'),
    weeks: f('weeks'),
    from: f('from'),
    until: f('until'),
    sort: f('sort'),
    by: f('by'),
    value: f(values.by),
    alone: f('alone'),
  };
  return (
    <RecordPanel
      title={target?.label ?? f('newTarget')}
      kind="view"
      record={record}
      save={save}
      onClose={onClose}
      action={target ? undefined : f('set')}
      shown={shown}
      blame={({ fields }) => Object.fromEntries(fields.map(blamed))}
      theirs={(name) => ({ name: field[name], value: String(base.draft[name]) })}
      past={target && { kind: 'time_target', id, title: target.label }}
      trash={target && trash}
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
        data={(['at_most', 'at_least', 'meet'] as const).map((value) => ({
          value,
          label: f(value),
        }))}
      />
      {values.sort === 'meet' ? (
        <Whom form={form} people={people} />
      ) : (
        <>
          <NativeSelect
            label={f('by')}
            value={values.by}
            onChange={(event) =>
              form.setValues({
                by: event.currentTarget.value as Draft['by'],
                value: event.currentTarget.value === 'kind' ? 'meetings' : '',
              })
            }
            data={(['kind', 'tag', 'words', 'guest'] as const).map((value) => ({
              value,
              label: f(value),
            }))}
          />
          {values.by === 'kind' && (
            <NativeSelect
              label={f('kindValue')}
              {...form.getInputProps('value')}
              data={kinds.map((value) => ({ value, label: f(value) }))}
            />
          )}
          {values.by === 'tag' && (
            <NativeSelect
              label={f('tagValue')}
              {...form.getInputProps('value')}
              data={[
                { value: '', label: f('tagChoose') },
                ...tags.map(({ id: value, name }) => ({ value, label: name })),
              ]}
            />
          )}
          {values.by === 'words' && (
            <TextInput
              label={f('wordsValue')}
              description={f('wordsHint')}
              maxLength={200}
              {...form.getInputProps('value')}
            />
          )}
          {values.by === 'guest' && (
            <TextInput
              label={f('guestValue')}
              maxLength={200}
              list="audit-people"
              {...form.getInputProps('value')}
            />
          )}
          <datalist id="audit-people">
            {people.map(({ key, name, email }) => (
              <option key={key} value={email || name}>
                {name}
              </option>
            ))}
          </datalist>
          <TextInput label={f('hours')} inputMode="decimal" {...form.getInputProps('hours')} />
        </>
      )}
      <Columns>
        <DateField
          label={f('from')}
          placeholder={f('noBound')}
          clearable
          value={values.from}
          error={errors.from}
          onChange={(from) => form.setValues({ from })}
        />
        <DateField
          label={f('until')}
          placeholder={f('noBound')}
          clearable
          value={values.until}
          error={errors.until}
          onChange={(until) => form.setValues({ until })}
        />
      </Columns>
    </RecordPanel>
  );
}

/** At which field of the form a refusal belongs. */
function blamed({ field, message }: FieldProblem): [string, string] {
  const [name = field] = field.split('.');
  return [name === 'minutes' ? 'hours' : name, message];
}

type Form = ReturnType<typeof useRecordForm<Draft>>['form'];

/** Whom to meet how often. Those who are met anyway are a press away. */
function Whom({ form, people }: { form: Form; people: Report['people'] }) {
  const { values } = form;
  const named = peopleOf(values.people).map((one) => one.toLowerCase());
  const others = people.filter(
    ({ name, email }) =>
      !named.includes(name.toLowerCase()) && !named.includes(email.toLowerCase()),
  );
  return (
    <>
      <Textarea
        label={f('people')}
        description={f('peopleHint')}
        autosize
        minRows={3}
        {...form.getInputProps('people')}
      />
      {others.length > 0 && (
        <NativeSelect
          aria-label={f('addPerson')}
          value=""
          onChange={(event) =>
            form.setValues({
              people: [...peopleOf(values.people), event.currentTarget.value].join('\n'),
            })
          }
          data={[
            { value: '', label: f('addPerson') },
            ...others.map(({ name, email }) => ({ value: email || name, label: name })),
          ]}
        />
      )}
      <TextInput label={f('weeks')} inputMode="numeric" {...form.getInputProps('weeks')} />
      <Checkbox label={f('alone')} {...form.getInputProps('alone', { type: 'checkbox' })} />
    </>
  );
}
