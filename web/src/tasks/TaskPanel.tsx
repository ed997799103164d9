import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { api, sent } from '../api/client';
import { useFieldsOf } from '../api/fields';
import { newId } from '../api/id';
import { keys } from '../api/keys';
import { useOwnZone } from '../api/me';
import { useMembers } from '../api/members';
import type { ApiError } from '../api/problem';
import { AskDecision } from '../ui/AskDecision';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { FilesOf } from '../ui/files/FilesOf';
import { OwnFields } from '../ui/own/OwnFields';
import type { Typed } from '../ui/own/OwnInput';
import { ownSent } from '../ui/own/sent';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { RecordPanel } from '../ui/RecordPanel';
import { relativeDay } from '../ui/RelativeDate';
import { civilDate, fromMicros } from '../ui/time';
import { undoable } from '../ui/toast';
import { useFocusBack } from '../ui/useFocusBack';
import { useNow } from '../ui/useNow';
import { useRecordForm } from '../ui/useRecordForm';
import { Work } from '../ui/work/Work';
import type { useTaskActions } from './actions';
import { asNew, asPatch, type Draft, draftOf, emptyDraft } from './draft';
import { type Task, taskQuery } from './queries';
import { TaskFields } from './TaskFields';
import classes from './TaskPanel.module.css';
import { f, t } from './texts';
import { useTheirs } from './useTheirs';

const WaitBox = lazy(() => import('../ui/work/WaitBox'));
const OwnNew = lazy(() => import('../ui/own/OwnNew'));

type Actions = Pick<ReturnType<typeof useTaskActions>, 'toggle' | 'trash' | 'restore'>;

/** Fields that show their own error. */
const shown = [
  'title',
  'space',
  'due',
  'due_time',
  'zone',
  'rule',
  'assignee',
  'after',
  'tags',
  'notes',
];

function check({ title }: Draft) {
  return title.trim() ? {} : { title: f('titleMissing') };
}

function blame({ code, message }: ApiError): Record<string, string> {
  return code === 'task.assignee_outside' ? { assignee: message } : {};
}

interface NewProperties {
  /** What is known already: from quick add, or from the filter. */
  given: Partial<Draft>;
  onClose: () => void;
}

/** The form of a new task. */
export function NewTaskPanel({ given, onClose }: NewProperties) {
  useFocusBack();
  const client = useQueryClient();
  const zone = useOwnZone();
  const own = useWritableSpaces().at(-1)?.id ?? '';
  const [id] = useState(newId);
  const record = useRecordForm({ rev: 0, draft: emptyDraft(own, zone) }, check);
  const theirs = useTheirs(record.base.draft);
  // What is given was typed by the reader too, so leaving asks about it.
  const first = useRef({ form: record.form, given });
  useEffect(() => first.current.form.setValues(first.current.given), []);
  const { form } = record;
  const ownFields = useFieldsOf('task', form.values.space);
  const [held] = useState(() => new Map<string, Typed>());

  async function save(draft: Draft) {
    const fields = ownSent(held, ownFields);
    const body = { ...asNew(id, draft), ...(fields.length > 0 && { fields }) };
    const { task, act } = await sent(api.POST('/tasks', { body }));
    if (act) undoable(act, t('made', { title: task.title }));
    void client.invalidateQueries({ queryKey: ['task'] });
  }

  return (
    <RecordPanel
      title={f('new')}
      kind="task"
      record={record}
      save={save}
      onClose={onClose}
      action={f('create')}
      shown={[...shown, ...ownFields.map((field) => `fields.${field.id}`)]}
      foot={
        <Suspense fallback={null}>
          <OwnNew
            kind="task"
            space={form.values.space}
            held={held}
            errors={form.errors}
            forget={form.clearFieldError}
          />
        </Suspense>
      }
      theirs={theirs}
      blame={blame}
    >
      <TaskFields form={record.form} ruleText="" />
    </RecordPanel>
  );
}

interface Properties {
  id: string;
  actions: Actions;
  onClose: () => void;
}

/** One task with everything that can be known and done about it. */
export function TaskPanel({ id, actions, onClose }: Properties) {
  useFocusBack();
  const { data: task, error, refetch } = useQuery(taskQuery(id));
  if (task) return <Editor task={task} actions={actions} onClose={onClose} />;
  return (
    <Panel title={f('edit')} onClose={onClose}>
      <div className={classes.alone}>
        {error ? <Problem error={error} retry={() => void refetch()} /> : <RowsSkeleton rows={7} />}
      </div>
    </Panel>
  );
}

interface EditorProperties {
  task: Task;
  actions: Actions;
  onClose: () => void;
}

function Editor({ task, actions, onClose }: EditorProperties) {
  const client = useQueryClient();
  const zone = useOwnZone();
  const record = useRecordForm({ rev: task.rev, draft: draftOf(task, zone) }, check);
  const { base } = record;
  const theirs = useTheirs(base.draft);
  const mayWrite = useWritableSpaces().some(({ id }) => id === task.space);
  const trashed = task.trashed_us !== undefined;
  const act = (what: (task: Task) => void) => {
    what(task);
    onClose();
  };

  async function save(draft: Draft) {
    const answer = await sent(
      api.PATCH('/tasks/{id}', {
        params: { path: { id: task.id } },
        body: asPatch(base.rev, base.draft, draft),
      }),
    );
    client.setQueryData(keys.one('task', task.id), { task: answer.task });
    if (answer.act) undoable(answer.act, t('saved', { title: answer.task.title }));
    void client.invalidateQueries({ queryKey: ['task'] });
  }

  return (
    <RecordPanel
      title={f('edit')}
      kind="task"
      record={record}
      save={save}
      onClose={onClose}
      shown={shown}
      theirs={theirs}
      blame={blame}
      readOnly={trashed ? f('inTrash') : mayWrite ? undefined : f('readOnly')}
      past={{ kind: 'task', id: task.id, title: task.title }}
      actions={
        mayWrite &&
        !trashed && (
          <ActionIcon aria-label={f('trash')} title={f('trash')} onClick={() => act(actions.trash)}>
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
      more={mayWrite && <Further task={task} act={act} actions={actions} />}
      foot={
        <>
          {task.of && task.of_title && <PartOf of={task.of} title={task.of_title} />}
          <Suspense fallback={null}>
            <WaitBox key={`${task.id} wait`} task={task} readOnly={!mayWrite || trashed} />
          </Suspense>
          <Work kind="task" id={task.id} space={task.space} readOnly={!mayWrite || trashed} />
          <OwnFields kind="task" id={task.id} space={task.space} />
          <FilesOf kind="task" id={task.id} readOnly={!mayWrite} />
          <MadeBy task={task} />
        </>
      }
    >
      <TaskFields form={record.form} id={task.id} ruleText={task.rule_text ?? ''} />
    </RecordPanel>
  );
}

interface FurtherProperties {
  task: Task;
  actions: Actions;
  act: (what: (task: Task) => void) => void;
}

/** What else can be done with it than saving. */
function Further({ task, actions, act }: FurtherProperties) {
  if (task.trashed_us) return <Button onClick={() => act(actions.restore)}>{f('restore')}</Button>;
  const ask = () => ({
    space: task.space,
    question: task.title,
    about: { kind: 'task', id: task.id },
    private: task.private,
  });
  return (
    <>
      <Button variant="default" onClick={() => act(actions.toggle)}>
        {task.done_us ? f('reopen') : f('done')}
      </Button>
      {!task.done_us && <AskDecision space={task.space} ask={ask} />}
    </>
  );
}

/** What it is a step of. */
function PartOf({ of, title }: { of: { id: string }; title: string }) {
  return (
    <p className={classes.about}>
      <Link to="/tasks" search={{ open: of.id }}>
        {f('partOf', { title })}
      </Link>
    </p>
  );
}

function MadeBy({ task }: { task: Task }) {
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const { data: members } = useMembers();
  const day = relativeDay(civilDate(fromMicros(task.created_us), zone), today);
  const name = members?.find(({ id }) => id === task.created_by)?.name ?? f('someone');
  return <p className={classes.about}>{f('madeBy', { name, day })}</p>;
}
