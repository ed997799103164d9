import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe } from '../api/me';
import { useAccess } from '../api/members';
import type { Project } from '../api/projects';
import { ColourField } from '../ui/fields/ColourField';
import { DateField } from '../ui/fields/DateField';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { FilesOf } from '../ui/files/FilesOf';
import { Columns } from '../ui/Panel';
import { RecordPanel } from '../ui/RecordPanel';
import { Segments } from '../ui/Segments';
import { undoable } from '../ui/toast';
import { useRecordForm } from '../ui/useRecordForm';
import { Work } from '../ui/work/Work';
import classes from './projects.module.css';
import { f, t } from './texts';

const PlanBox = lazy(() => import('./PlanBox'));

const states = ['planned', 'active', 'paused', 'done'] as const;
const shown = ['name', 'about', 'space', 'lead', 'from', 'until', 'state', 'colour'] as const;

interface Draft {
  space: string;
  name: string;
  about: string;
  lead: string;
  from: string;
  until: string;
  state: (typeof states)[number];
  colour: number;
}

function draftOf(project: Project | undefined, space: string): Draft {
  if (!project) {
    return {
      space,
      name: '',
      about: '',
      lead: '',
      from: '',
      until: '',
      state: 'active',
      colour: 0,
    };
  }
  const { name, about, lead = '', from = '', until = '', state, colour } = project;
  return { space: project.space, name, about, lead, from, until, state, colour };
}

function check({ name, from, until }: Draft): Record<string, string> {
  if (!name.trim()) return { name: f('nameMissing') };
  return from && until && until < from ? { until: f('ends') } : {};
}

interface Properties {
  /** Left out for a new one. */
  project: Project | undefined;
  onClose: () => void;
}

/** One project: what it is, its tasks, and what it took. */
export function ProjectPanel({ project, onClose }: Properties) {
  const client = useQueryClient();
  const spaces = useWritableSpaces();
  const [id] = useState(() => project?.id ?? newId());
  const [first] = useState(() => draftOf(undefined, spaces[0]?.id ?? ''));
  const record = useRecordForm<Draft>(
    { rev: project?.rev ?? 0, draft: project ? draftOf(project, project.space) : first },
    check,
  );
  const { form, base, changed } = record;
  const { values, errors } = form;
  const mayWrite = !project || spaces.some((one) => one.id === project.space);
  const renew = () =>
    Promise.all(['project', 'view'].map((kind) => client.invalidateQueries({ queryKey: [kind] })));
  const save = async (draft: Draft) => {
    const { space, ...written } = draft;
    const all = {
      ...written,
      lead: draft.lead || null,
      from: draft.from || null,
      until: draft.until || null,
    };
    const name = draft.name.trim();
    const patch = Object.fromEntries(
      changed.flatMap((field) => (field === 'space' ? [] : [[field, all[field]]])),
    );
    const { act = '' } = project
      ? await sent(
          api.PATCH('/projects/{id}', {
            params: { path: { id } },
            body: { rev: base.rev, ...patch },
          }),
        )
      : await sent(api.POST('/projects', { body: { id, space, ...all } }));
    if (act) undoable(act, f(project ? 'saved' : 'made', { name }));
    await renew();
  };
  const trash = async () => {
    const { act = '' } = await sent(
      api.DELETE('/projects/{id}', { params: { path: { id }, query: { rev: base.rev } } }),
    );
    undoable(act, f('trashed', { name: base.draft.name }));
    void renew();
    onClose();
  };
  return (
    <RecordPanel
      title={project?.name ?? f('new')}
      kind="project"
      record={record}
      save={save}
      onClose={onClose}
      action={project ? undefined : f('add')}
      shown={[...shown]}
      readOnly={mayWrite ? undefined : f('readOnly')}
      theirs={(field) => ({
        name: f(field === 'space' ? 'for' : field),
        value: `${base.draft[field]}`,
      })}
      past={project && { kind: 'project', id, title: project.name }}
      actions={
        project &&
        mayWrite && (
          <ActionIcon aria-label={f('trash')} title={f('trash')} onClick={() => void trash()}>
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
      foot={
        project && (
          <>
            <Suspense fallback={null}>
              <PlanBox project={project} readOnly={!mayWrite} />
            </Suspense>
            <Looks id={id} />
            <Work kind="project" id={id} space={project.space} readOnly={!mayWrite} />
            <FilesOf kind="project" id={id} readOnly={!mayWrite} />
          </>
        )
      }
    >
      <TextInput label={f('name')} maxLength={200} data-autofocus {...form.getInputProps('name')} />
      {!project && (
        <SpaceField
          label={f('for')}
          value={values.space}
          onChange={(space) => form.setFieldValue('space', space)}
          error={errors.space}
        />
      )}
      <Columns>
        <DateField
          label={f('from')}
          clearable
          {...form.getInputProps('from')}
          value={values.from}
        />
        <DateField
          label={f('until')}
          clearable
          {...form.getInputProps('until')}
          value={values.until}
        />
      </Columns>
      <div>
        <span className={classes.label} id="project-state">
          {f('state')}
        </span>
        <Segments
          fullWidth
          aria-labelledby="project-state"
          data={states.map((value) => ({ value, label: t(value) }))}
          {...form.getInputProps('state')}
        />
      </div>
      <LeadField
        space={values.space}
        value={values.lead}
        onChange={(lead) => form.setFieldValue('lead', lead)}
        error={errors.lead}
      />
      <ColourField label={f('colour')} {...form.getInputProps('colour')} value={values.colour} />
      <Textarea
        label={f('about')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={50_000}
        {...form.getInputProps('about')}
      />
    </RecordPanel>
  );
}

/** Its tasks in the looks that tasks have. */
function Looks({ id }: { id: string }) {
  const looks = [
    [f('asList'), { of: id, state: 'all' as const }],
    [f('asBoard'), { of: id, state: 'all' as const, look: 'board' as const }],
    [f('asCalendar'), { of: id, look: 'calendar' as const }],
    [f('milestones'), { of: id, only: 'milestone' as const }],
  ] as const;
  return (
    <nav className={classes.looks} aria-label={f('asList')}>
      {looks.map(([label, search]) => (
        <Button
          key={label}
          size="compact-sm"
          variant="default"
          renderRoot={(rest) => <Link to="/tasks" search={search} {...rest} />}
        >
          {label}
        </Button>
      ))}
    </nav>
  );
}

interface LeadProperties {
  space: string;
  value: string;
  onChange: (member: string) => void;
  error: React.ReactNode;
}

/** Who leads it: those who see the space. */
function LeadField({ space, value, onChange, error }: LeadProperties) {
  const { data: spaces = [] } = useAccess();
  const { data: me } = useMe();
  const grants = spaces.find((one) => one.space === space)?.grants ?? [];
  const people = new Map(
    grants.filter(({ role }) => role !== 'busy').map((one) => [one.member, one.member_name]),
  );
  if (me && space === me.member.id) people.set(me.member.id, me.member.name);
  if (value && !people.has(value)) people.set(value, f('someone'));
  return (
    <Select
      label={f('lead')}
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
