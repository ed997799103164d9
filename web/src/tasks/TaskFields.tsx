import { Checkbox, Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useMe } from '../api/me';
import { useAccess } from '../api/members';
import { projectsQuery } from '../api/projects';
import { DateField } from '../ui/fields/DateField';
import { NumberField } from '../ui/fields/NumberField';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { TagPicker } from '../ui/fields/TagPicker';
import { TimeField } from '../ui/fields/TimeField';
import { ZoneField } from '../ui/fields/ZoneField';
import { Columns } from '../ui/Panel';
import { Segments } from '../ui/Segments';
import { fromMicros } from '../ui/time';
import { useNow } from '../ui/useNow';
import type { Draft } from './draft';
import classes from './TaskFields.module.css';
import { f } from './texts';

const RepeatField = lazy(() =>
  import('./RepeatField').then((all) => ({ default: all.RepeatField })),
);

const AfterField = lazy(() => import('./AfterField').then((all) => ({ default: all.AfterField })));

export type DraftForm = UseFormReturnType<Draft>;

interface Properties {
  form: DraftForm;
  /** The task there is already; a new one may still go into any space. */
  id?: string;
  ruleText: string;
}

/** Every field of a task. */
export function TaskFields({ form, id, ruleText }: Properties) {
  const { due, due_time, zone, space, rule, after_done, assignee, project, minutes } = form.values;
  const spaces = useWritableSpaces();
  const seesPrivate = spaces.find(({ id }) => id === space)?.seesPrivate ?? false;
  return (
    <>
      <Textarea
        label={f('title')}
        required
        withAsterisk={false}
        autosize
        maxRows={4}
        maxLength={500}
        data-autofocus
        onKeyDown={(event) => {
          // A title is one line; the form is sent by its button or with Ctrl Enter.
          if (event.key === 'Enter') event.preventDefault();
        }}
        {...form.getInputProps('title')}
      />
      {id === undefined && (
        <SpaceField label={f('for')} {...form.getInputProps('space')} value={space} />
      )}
      <Columns>
        <DateField label={f('due')} clearable {...form.getInputProps('due')} value={due} />
        <TimeField
          label={f('dueTime')}
          disabled={!due}
          {...form.getInputProps('due_time')}
          value={due ? due_time : ''}
        />
      </Columns>
      {due && <ZoneField label={f('zone')} {...form.getInputProps('zone')} value={zone} />}
      <Suspense fallback={<div className={classes.waiting} />}>
        <RepeatField
          rule={rule}
          ruleText={ruleText}
          afterDone={after_done}
          due={due}
          onRule={(value) => form.setFieldValue('rule', value)}
          onAfterDone={(value) => form.setFieldValue('after_done', value)}
          error={text(form.errors.rule)}
        />
      </Suspense>
      <div>
        <span className={classes.label} id="task-priority">
          {f('priority')}
        </span>
        <Segments
          fullWidth
          aria-labelledby="task-priority"
          data={(['0', '9', '5', '1'] as const).map((value) => ({
            value,
            label: f(`priority${value}`),
          }))}
          {...form.getInputProps('priority')}
        />
      </div>
      <Columns>
        <ProjectField space={space} {...form.getInputProps('project')} value={project} />
        <NumberField
          label={f('minutes')}
          max={100_000}
          {...form.getInputProps('minutes')}
          value={minutes}
        />
      </Columns>
      <Checkbox
        label={f('milestone')}
        description={f('milestoneAbout')}
        {...form.getInputProps('milestone', { type: 'checkbox' })}
      />
      <AssigneeField space={space} {...form.getInputProps('assignee')} value={assignee} />
      <Suspense fallback={<div className={classes.waiting} />}>
        <AfterField
          id={id}
          space={space}
          project={project}
          {...form.getInputProps('after')}
          value={form.values.after}
        />
      </Suspense>
      <TagPicker
        space={space}
        value={form.values.tags}
        onChange={(tags) => form.setFieldValue('tags', tags)}
        error={text(form.errors.tags)}
      />
      <Textarea
        label={f('notes')}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={50_000}
        {...form.getInputProps('notes')}
      />
      {seesPrivate && (
        <Checkbox
          label={f('private')}
          description={f('privateAbout')}
          {...form.getInputProps('private', { type: 'checkbox' })}
        />
      )}
    </>
  );
}

/** The project it belongs to: those of the same executive first. */
function ProjectField({ space, value, onChange, error }: AssigneeProperties) {
  const { data: projects = [] } = useQuery(projectsQuery);
  const rank = (one: { space: string }) => (one.space === space ? 0 : 1);
  const shown = projects
    .filter(({ id, state }) => state !== 'done' || id === value)
    .sort((a, b) => rank(a) - rank(b));
  return (
    <Select
      label={f('project')}
      placeholder={f('noProject')}
      clearable
      searchable={shown.length > 8}
      error={error}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      data={shown.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

interface AssigneeProperties {
  space: string;
  value: string;
  onChange: (member: string) => void;
  error?: React.ReactNode;
}

/** Who is to do it: those who see the space at the moment. */
function AssigneeField({ space, value, onChange, error }: AssigneeProperties) {
  const { data: spaces = [] } = useAccess();
  const { data: me } = useMe();
  const now = useNow();
  const found = spaces.find((one) => one.space === space)?.grants ?? [];
  const seeing = found.filter(
    ({ role, from_us, until_us }) =>
      role !== 'busy' &&
      fromMicros(from_us) <= now &&
      (until_us === undefined || fromMicros(until_us) > now),
  );
  const people = new Map(seeing.map(({ member, member_name }) => [member, member_name]));
  if (me && space === me.member.id) people.set(me.member.id, me.member.name);
  if (value && !people.has(value)) people.set(value, f('someone'));
  return (
    <Select
      label={f('assignee')}
      placeholder={f('nobody')}
      clearable
      searchable={people.size > 8}
      error={error}
      value={value || null}
      onChange={(member) => onChange(member ?? '')}
      data={[...people].map(([id, name]) => ({ value: id, label: name }))}
    />
  );
}

function text(error: React.ReactNode): string | undefined {
  return typeof error === 'string' ? error : undefined;
}
