import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe, useWritable } from '../api/me';
import { NumberField } from '../ui/fields/NumberField';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { RecordPanel } from '../ui/RecordPanel';
import { Together } from '../ui/ties/Together';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import type { Service } from './queries';
import classes from './Requests.module.css';
import { s } from './texts';

interface Draft {
  title: string;
  space: string;
  covers: string;
  leaves: string;
  hours: number;
  steps: { key: string; title: string; minutes: number }[];
}

function draftOf(one: Service | undefined, space: string): Draft {
  return {
    title: one?.title ?? '',
    space: one?.space ?? space,
    covers: one?.covers ?? '',
    leaves: one?.leaves ?? '',
    hours: Math.round((one?.promise ?? 0) / 60),
    steps: (one?.steps ?? []).map((step, index) => ({ key: `${index}`, ...step })),
  };
}

const labels = {
  title: 'name',
  space: 'for',
  covers: 'covers',
  leaves: 'leaves',
  hours: 'promise',
  steps: 'steps',
} as const;

/** One service: what it covers, which steps it takes, how soon there is an answer. */
export default function ServicePanel({
  service,
  onClose,
}: {
  service: Service | undefined;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const writable = useWritable();
  const [id] = useState(newId);
  const record = useRecordForm(
    { rev: service?.rev ?? 0, draft: draftOf(service, spaces[0]?.id ?? me?.member.id ?? '') },
    ({ title }) => (title.trim() ? {} : { title: s('needName') }),
  );
  const { form, base } = record;
  const mayWrite =
    !service || writable(service.space) || !spaces.some((one) => one.id === service.space);
  async function save(draft: Draft) {
    const body = {
      title: draft.title,
      covers: draft.covers,
      leaves: draft.leaves,
      promise: draft.hours * 60,
      steps: draft.steps
        .filter(({ title }) => title.trim())
        .map(({ title, minutes }) => ({ title, minutes })),
    };
    const { act, service: now } = service
      ? await sent(
          api.PATCH('/services/{id}', {
            params: { path: { id: service.id } },
            body: { rev: base.rev, ...body },
          }),
        )
      : await sent(api.POST('/services', { body: { id, space: draft.space, ...body } }));
    if (act) undoable(act, s(service ? 'saved' : 'made', { title: now.title }));
    void client.invalidateQueries({ queryKey: ['service'] });
  }
  async function trash() {
    if (!service) return;
    const { act } = await sent(
      api.DELETE('/services/{id}', {
        params: { path: { id: service.id }, query: { rev: service.rev } },
      }),
    );
    if (act) undoable(act, s('trashed', { title: service.title }));
    void client.invalidateQueries({ queryKey: ['service'] });
  }
  return (
    <RecordPanel
      title={s('edit')}
      kind="service"
      record={record}
      save={save}
      onClose={onClose}
      shown={['title', 'space', 'covers', 'leaves']}
      theirs={(field) => ({ name: s(labels[field]), value: String(base.draft[field]) })}
      past={service && { kind: 'service', id: service.id, title: service.title }}
      trash={service && mayWrite ? trash : undefined}
      foot={service && <Together kind="service" id={service.id} />}
    >
      <TextInput
        label={s('name')}
        maxLength={200}
        data-autofocus
        {...form.getInputProps('title')}
      />
      {!service && (
        <SpaceField label={s('for')} {...form.getInputProps('space')} value={form.values.space} />
      )}
      <Textarea
        label={s('covers')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        {...form.getInputProps('covers')}
      />
      <Textarea
        label={s('leaves')}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={5000}
        {...form.getInputProps('leaves')}
      />
      <NumberField
        label={s('promise')}
        description={s('promiseHint')}
        max={160}
        value={form.values.hours}
        onChange={(hours) => form.setFieldValue('hours', hours)}
      />
      <fieldset className={classes.body}>
        <legend className={classes.head}>{s('steps')}</legend>
        {form.values.steps.map((step, index) => (
          <div key={step.key} className={classes.step}>
            <TextInput
              aria-label={s('step', { number: index + 1 })}
              maxLength={300}
              {...form.getInputProps(`steps.${index}.title`)}
            />
            <NumberField
              aria-label={s('stepMinutes', { number: index + 1 })}
              max={6000}
              value={step.minutes}
              onChange={(minutes) => form.setFieldValue(`steps.${index}.minutes`, minutes)}
            />
            <ActionIcon
              aria-label={s('removeStep', { number: index + 1 })}
              onClick={() => form.removeListItem('steps', index)}
            >
              <IconX size={16} stroke={1.7} />
            </ActionIcon>
          </div>
        ))}
        {form.values.steps.length < 40 && (
          <div>
            <Button
              size="xs"
              variant="default"
              onClick={() => form.insertListItem('steps', { key: newId(), title: '', minutes: 0 })}
            >
              {s('addStep')}
            </Button>
          </div>
        )}
      </fieldset>
    </RecordPanel>
  );
}
