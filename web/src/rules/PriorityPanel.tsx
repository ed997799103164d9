import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import type { MyPrincipal } from '../api/me';
import { useTags } from '../api/tags';
import { DateField } from '../ui/fields/DateField';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import type { Line, Priority } from './queries';
import classes from './rules.module.css';
import { p, t } from './texts';

interface Draft {
  label: string;
  from: string;
  until: string;
  first: Line[];
  last: Line[];
}

const shown = ['label', 'from', 'until', 'first', 'last'] as const;

function check({ label, first, last }: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!label.trim()) errors.label = p('labelMissing');
  if (first.length + last.length === 0) errors.first = p('nothing');
  for (const [name, lines] of Object.entries({ first, last })) {
    for (const [index, { value }] of lines.entries()) {
      if (!value.trim()) errors[`${name}.${index}`] = p('empty');
    }
  }
  return errors;
}

interface Properties {
  principal: MyPrincipal;
  /** Left out for a new one. */
  order?: Priority;
  may: boolean;
  onClose: () => void;
}

/** An order: what goes first, what can wait, and from when until when. */
export function PriorityPanel({ principal, order, may, onClose }: Properties) {
  const client = useQueryClient();
  const [id] = useState(() => order?.id ?? newId());
  const record = useRecordForm<Draft>(
    {
      rev: order?.rev ?? 0,
      draft: {
        label: order?.label ?? '',
        from: order?.from ?? '',
        until: order?.until ?? '',
        first: order?.first ?? [{ by: 'words', value: '' }],
        last: order?.last ?? [],
      },
    },
    check,
  );
  const { form, base, changed } = record;
  const { values, errors } = form;
  const renew = () => client.invalidateQueries({ queryKey: ['priority'] });
  const save = async (draft: Draft) => {
    const label = draft.label.trim();
    const body = Object.fromEntries(changed.map((field) => [field, draft[field]]));
    const { act = '' } = order
      ? await sent(
          api.PATCH('/priorities/{id}', {
            params: { path: { id } },
            body: { rev: base.rev, ...body },
          }),
        )
      : await sent(api.POST('/priorities', { body: { id, principal: principal.id, ...draft } }));
    undoable(act, p(order ? 'saved' : 'made', { label }));
    await renew();
  };
  const trash = async () => {
    const { act = '' } = await sent(
      api.DELETE('/priorities/{id}', { params: { path: { id }, query: { rev: base.rev } } }),
    );
    undoable(act, p('removed', { label: base.draft.label }));
    void renew();
  };
  const text = (lines: readonly Line[]) => lines.map(({ value }) => value).join(', ');
  const theirs = (field: keyof Draft) => {
    const { label, from, until, first, last } = base.draft;
    const names: Record<keyof Draft, [string, string]> = {
      label: [p('label'), label],
      from: [p('fromDate'), from],
      until: [p('untilDate'), until],
      first: [p('first'), text(first)],
      last: [p('last'), text(last)],
    };
    const [name, value] = names[field];
    return { name, value };
  };
  return (
    <RecordPanel
      title={order?.label ?? p('newOrder')}
      kind="priority"
      record={record}
      save={save}
      onClose={onClose}
      action={order ? undefined : p('addIt')}
      shown={shown}
      theirs={theirs}
      readOnly={may ? undefined : t('readOnly')}
      past={order && { kind: 'priority', id, title: order.label }}
      trash={order && trash}
    >
      <TextInput
        label={p('label')}
        placeholder={p('labelHint')}
        maxLength={200}
        data-autofocus
        {...form.getInputProps('label')}
      />
      <div className={classes.dates}>
        <DateField
          label={p('fromDate')}
          placeholder={p('noBound')}
          clearable
          value={values.from}
          error={errors.from}
          onChange={(from) => form.setValues({ from })}
        />
        <DateField
          label={p('untilDate')}
          placeholder={p('noBound')}
          clearable
          value={values.until}
          error={errors.until}
          onChange={(until) => form.setValues({ until })}
        />
      </div>
      <LinesField
        name="first"
        title={p('first')}
        about={p('firstAbout')}
        add={p('addFirst')}
        lines={values.first}
        errors={errors}
        onChange={(first) => form.setValues({ first })}
      />
      <LinesField
        name="last"
        title={p('last')}
        about={p('lastAbout')}
        add={p('addLast')}
        lines={values.last}
        errors={errors}
        onChange={(last) => form.setValues({ last })}
      />
    </RecordPanel>
  );
}

interface LinesProperties {
  name: string;
  title: string;
  about: string;
  add: string;
  lines: readonly Line[];
  errors: Record<string, ReactNode>;
  onChange: (lines: Line[]) => void;
}

function LinesField({ name, title, about, add, lines, errors, onChange }: LinesProperties) {
  const { data: tags } = useTags();
  const change = (at: number, to: Partial<Line>) =>
    onChange(lines.map((one, index) => (index === at ? { ...one, ...to } : one)));
  const swap = (at: number, by: number) => {
    const next = [...lines];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    onChange(next);
  };
  return (
    <fieldset className={classes.lines}>
      <legend>{title}</legend>
      <p className={classes.note}>{about}</p>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place only.
        <div key={index} className={classes.line}>
          <NativeSelect
            aria-label={`${title} ${index + 1}: ${p('by')}`}
            value={line.by}
            onChange={(event) =>
              change(index, { by: event.currentTarget.value as Line['by'], value: '' })
            }
            data={[
              { value: 'words', label: p('byWords') },
              { value: 'guest', label: p('byGuest') },
              { value: 'tag', label: p('byTag') },
            ]}
          />
          {line.by === 'tag' ? (
            <NativeSelect
              aria-label={`${title} ${index + 1}: ${p('value')}`}
              value={line.value}
              error={errors[`${name}.${index}`]}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
              data={[
                { value: '', label: p('tag') },
                ...(tags ?? []).map((tag) => ({ value: tag.id, label: tag.name })),
              ]}
            />
          ) : (
            <TextInput
              aria-label={`${title} ${index + 1}: ${p('value')}`}
              placeholder={p(line.by === 'guest' ? 'guest' : 'words')}
              maxLength={200}
              value={line.value}
              error={errors[`${name}.${index}`]}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
            />
          )}
          <span className={classes.lineButtons}>
            <ActionIcon
              aria-label={`${p('up')}: ${line.value || index + 1}`}
              disabled={index === 0}
              onClick={() => swap(index, -1)}
            >
              <IconArrowUp size={16} stroke={1.8} />
            </ActionIcon>
            <ActionIcon
              aria-label={`${p('down')}: ${line.value || index + 1}`}
              disabled={index === lines.length - 1}
              onClick={() => swap(index, 1)}
            >
              <IconArrowDown size={16} stroke={1.8} />
            </ActionIcon>
            <ActionIcon
              aria-label={p('removeLine', { what: line.value || String(index + 1) })}
              onClick={() => onChange(lines.filter((_, other) => other !== index))}
            >
              <IconX size={16} stroke={1.8} />
            </ActionIcon>
          </span>
        </div>
      ))}
      {errors[name] && <p className={classes.error}>{errors[name]}</p>}
      {lines.length < 30 && (
        <Button
          className={classes.add}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={2} />}
          onClick={() => onChange([...lines, { by: 'words', value: '' }])}
        >
          {add}
        </Button>
      )}
    </fieldset>
  );
}
