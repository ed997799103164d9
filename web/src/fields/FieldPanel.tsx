import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import type { OwnField } from '../api/fields';
import { newId } from '../api/id';
import { keys } from '../api/keys';
import type { ApiError } from '../api/problem';
import { Columns } from '../ui/Panel';
import { Places } from '../ui/Places';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { ChoicesEditor } from './ChoicesEditor';
import { type Draft, draftOf, emptyDraft, types } from './draft';
import classes from './fields.module.css';
import { kindName } from './kind';
import { t } from './texts';
import { useFieldSpaces } from './useFieldSpaces';

const shown = ['name', 'type', 'kinds', 'choices', 'currency', 'space'] as const;

function check({ name, kinds, type, choices, currency }: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!name.trim()) errors.name = t('nameMissing');
  if (kinds.length === 0) errors.kinds = t('kindsMissing');
  if (type === 'choice' && choices.length === 0) errors.choices = t('choicesMissing');
  if (type === 'choice' && choices.some((one) => !one.name.trim())) {
    errors.choices = t('choiceUnnamed');
  }
  if (type === 'money' && !/^[A-Za-z]{3}$/.test(currency)) errors.currency = t('currencyWrong');
  return errors;
}

interface Properties {
  /** Absent for a new one. */
  field?: OwnField;
  kinds: readonly string[];
  onClose: () => void;
}

/** One field: what it is called, what it holds, where it is. */
export function FieldPanel({ field, kinds, onClose }: Properties) {
  const client = useQueryClient();
  const spaces = useFieldSpaces();
  const [id] = useState(() => field?.id ?? newId());
  const [first] = useState(() => emptyDraft(spaces[0]?.id ?? ''));
  const record = useRecordForm<Draft>(
    { rev: field?.rev ?? 0, draft: field ? draftOf(field) : first },
    check,
  );
  const { form, base, changed } = record;
  const { values, errors } = form;
  const readOnly = field !== undefined && !field.may_write;

  async function save(draft: Draft) {
    const name = draft.name.trim();
    const sure = { ...draft, space: draft.space || (spaces[0]?.id ?? '') };
    const patch = Object.fromEntries(
      changed.filter((one) => one !== 'type' && one !== 'space').map((one) => [one, draft[one]]),
    );
    const { act } = field
      ? await sent(
          api.PATCH('/fields/{id}', {
            params: { path: { id } },
            body: { rev: base.rev, ...patch },
          }),
        )
      : await sent(
          api.POST('/fields', {
            body: { id, ...sure, choices: draft.type === 'choice' ? draft.choices : [] },
          }),
        );
    if (act) undoable(act, t(field ? 'saved' : 'made', { name }));
    void client.invalidateQueries({ queryKey: ['field'] });
  }

  async function trash() {
    const { act, uses } = await sent(
      api.DELETE('/fields/{id}', { params: { path: { id }, query: { rev: base.rev } } }),
    );
    const { name } = base.draft;
    if (act) undoable(act, uses ? t('trashedUsed', { name, count: uses }) : t('trashed', { name }));
    void client.invalidateQueries({ queryKey: ['field'] });
  }

  return (
    <RecordPanel
      title={t(field ? 'edit' : 'add')}
      kind="field"
      record={record}
      save={save}
      onClose={onClose}
      action={field ? undefined : t('create')}
      shown={shown}
      readOnly={readOnly ? t('readOnly') : undefined}
      theirs={(one) => ({ name: nameOf(one), value: textOf(base.draft, one) })}
      blame={blame}
      past={field && { kind: 'field', id, title: field.name }}
      trash={field?.may_write ? trash : undefined}
      foot={field && <UsedBy id={id} />}
    >
      <TextInput label={t('name')} maxLength={60} data-autofocus {...form.getInputProps('name')} />
      <Columns>
        <Select
          label={t('type')}
          description={field && t('typeStays')}
          disabled={field !== undefined}
          allowDeselect={false}
          data={types.map((type) => ({ value: type, label: t(type) }))}
          {...form.getInputProps('type')}
        />
        {values.type === 'money' && (
          <TextInput
            label={t('currency')}
            maxLength={3}
            autoCapitalize="characters"
            {...form.getInputProps('currency')}
            onChange={(event) =>
              form.setFieldValue('currency', event.currentTarget.value.toUpperCase())
            }
          />
        )}
      </Columns>
      {values.type === 'choice' && (
        <ChoicesEditor
          value={values.choices}
          onChange={(choices) => form.setFieldValue('choices', choices)}
          error={errors.choices}
        />
      )}
      {!field && spaces.length > 1 && (
        <Select
          label={t('space')}
          allowDeselect={false}
          data={spaces.map((one) => ({ value: one.id, label: one.name }))}
          {...form.getInputProps('space')}
          value={values.space || (spaces[0]?.id ?? null)}
        />
      )}
      <Checkbox.Group
        label={t('kinds')}
        value={values.kinds}
        error={errors.kinds}
        onChange={(next) => form.setFieldValue('kinds', next)}
      >
        <div className={classes.kinds}>
          {kinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={kindName(kind)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={t('listed')}
        description={t('listedAbout')}
        {...form.getInputProps('listed', { type: 'checkbox' })}
      />
    </RecordPanel>
  );
}

/** What holds something in the field. */
function UsedBy({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.view('field-uses', id),
    queryFn: ({ signal }) =>
      sent(api.GET('/fields/{id}/uses', { params: { path: { id } }, signal })),
    meta: { kinds: ['field', 'task', 'event', 'note', 'file'] },
  });
  return (
    <section className={classes.used} aria-label={t('usedBy')}>
      <h3 className={classes.usedTitle}>{t('usedBy')}</h3>
      <Places places={data} error={error} retry={() => void refetch()} />
    </section>
  );
}

function nameOf(field: keyof Draft): string {
  return t(field);
}

function textOf(draft: Draft, field: keyof Draft): string {
  if (field === 'choices') return draft.choices.map(({ name }) => name).join(', ');
  if (field === 'kinds') return draft.kinds.map(kindName).join(', ');
  if (field === 'type') return t(draft.type);
  if (field === 'listed') return t(draft.listed ? 'yes' : 'no');
  return draft[field];
}

function blame(error: ApiError): Record<string, string> {
  return error.code === 'field.name_taken' ? { name: error.message } : {};
}
