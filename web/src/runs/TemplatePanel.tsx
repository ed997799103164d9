import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe } from '../api/me';
import type { Template } from '../api/runs';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { bodyOf, type Draft, draftOf, emptyStep, optionsOf, type StepDraft } from './draft';
import classes from './runs.module.css';
import { StepRow } from './StepRow';
import { f, t } from './texts';

interface Properties {
  template: Template | undefined;
  onClose: () => void;
}

/** One template: its questions and its steps, in their order. */
export default function TemplatePanel({ template, onClose }: Properties) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const house = me?.organisation.id ?? '';
  const [id] = useState(newId);
  const record = useRecordForm<Draft>(
    { rev: template?.rev ?? 0, draft: draftOf(template, house) },
    ({ name }) => (name.trim() ? {} : { name: f('nameMissing') }),
  );
  const { form, base } = record;
  const mayWrite =
    !template || template.space === house || spaces.some((one) => one.id === template.space);
  const renew = () => client.invalidateQueries({ queryKey: ['run_template'] });
  async function save(draft: Draft) {
    const body = bodyOf(draft);
    const { act, template: now } = template
      ? await sent(
          api.PATCH('/run-templates/{id}', {
            params: { path: { id: template.id } },
            body: { rev: base.rev, ...body },
          }),
        )
      : await sent(api.POST('/run-templates', { body: { id, space: draft.space, ...body } }));
    if (act) undoable(act, f(template ? 'saved' : 'made', { name: now.name }));
    await renew();
  }
  async function trash() {
    if (!template) return;
    const { act } = await sent(
      api.DELETE('/run-templates/{id}', {
        params: { path: { id: template.id }, query: { rev: base.rev } },
      }),
    );
    if (act) undoable(act, f('trashed', { name: template.name }));
    await renew();
  }
  return (
    <RecordPanel
      title={template?.name ?? f('new')}
      kind="run_template"
      record={record}
      save={save}
      onClose={onClose}
      action={template ? undefined : f('action')}
      shown={['name', 'about', 'space', 'dayName']}
      readOnly={mayWrite ? undefined : f('readOnly')}
      theirs={(field) => ({
        name: f(field === 'space' ? 'for' : field),
        value: typeof base.draft[field] === 'string' ? base.draft[field] : f(field as 'steps'),
      })}
      past={template && { kind: 'run_template', id: template.id, title: template.name }}
      trash={template && mayWrite ? trash : undefined}
    >
      <TextInput label={f('name')} maxLength={200} data-autofocus {...form.getInputProps('name')} />
      {!template && (
        <Select
          label={f('for')}
          allowDeselect={false}
          data={[
            { value: house, label: t('everybody') },
            ...spaces.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={form.values.space}
          onChange={(space) => form.setFieldValue('space', space ?? house)}
        />
      )}
      <TextInput
        label={f('dayName')}
        description={f('dayNameHint')}
        maxLength={200}
        {...form.getInputProps('dayName')}
      />
      <Textarea
        label={f('about')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        {...form.getInputProps('about')}
      />
      <Branches form={form} />
      <Steps form={form} />
    </RecordPanel>
  );
}

interface Part {
  form: ReturnType<typeof useRecordForm<Draft>>['form'];
}

/** What is asked at the start. */
function Branches({ form }: Part) {
  const { branches } = form.values;
  return (
    <fieldset className={classes.set}>
      <legend>{f('branches')}</legend>
      {branches.map(({ key }, index) => (
        <div key={key} className={classes.line}>
          <TextInput
            className={classes.wide}
            aria-label={f('branch', { number: index + 1 })}
            placeholder={f('branchHint')}
            maxLength={60}
            {...form.getInputProps(`branches.${index}.name`)}
          />
          <TextInput
            className={classes.wide}
            aria-label={f('options', { number: index + 1 })}
            placeholder={f('optionsHint')}
            maxLength={400}
            {...form.getInputProps(`branches.${index}.options`)}
          />
          <ActionIcon
            aria-label={f('removeBranch', { number: index + 1 })}
            onClick={() => form.removeListItem('branches', index)}
          >
            <IconX size={16} stroke={1.7} />
          </ActionIcon>
        </div>
      ))}
      {branches.length < 6 && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => form.insertListItem('branches', { key: newId(), name: '', options: '' })}
          >
            {f('addBranch')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** The steps: Enter begins the next, Alt and the arrows move one. */
function Steps({ form }: Part) {
  const { steps } = form.values;
  const roles = useId();
  const named = [...new Set(steps.map(({ role }) => role.trim()).filter((role) => role !== ''))];
  const focus = (key: string) =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLInputElement>(`[data-step="${key}"]`)?.focus(),
    );
  const put = (next: StepDraft[]) => form.setFieldValue('steps', next);
  const insert = (at: number) => {
    const before = steps[at - 1];
    const fresh = emptyStep();
    if (before) Object.assign(fresh, { when: before.when, days: before.days, role: before.role });
    put(steps.toSpliced(at, 0, fresh));
    focus(fresh.key);
  };
  const move = (at: number, by: number) => {
    const one = steps[at];
    if (!one || at + by < 0 || at + by >= steps.length) return;
    put(steps.toSpliced(at, 1).toSpliced(at + by, 0, one));
    focus(one.key);
  };
  return (
    <fieldset className={classes.set}>
      <legend>{f('steps')}</legend>
      <datalist id={roles}>
        {named.map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            number={index + 1}
            last={index === steps.length - 1}
            options={optionsOf(form.values.branches)}
            roles={roles}
            change={(part) => put(steps.with(index, { ...step, ...part }))}
            move={(by) => move(index, by)}
            remove={() => put(steps.toSpliced(index, 1))}
            next={() => insert(index + 1)}
          />
        ))}
      </ol>
      {steps.length < 200 && (
        <div>
          <Button size="xs" variant="default" onClick={() => insert(steps.length)}>
            {f('add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
