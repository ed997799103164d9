import { ActionIcon, Button } from '@mantine/core';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../api/id';
import { useMe, useOwnZone } from '../api/me';
import { useMembers } from '../api/members';
import { ApiError } from '../api/problem';
import { confirm } from '../ui/confirm';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel, PanelForm } from '../ui/Panel';
import { fieldErrors, Problem } from '../ui/Problem';
import { RecordHistory } from '../ui/RecordHistory';
import { relativeDay } from '../ui/RelativeDate';
import { civilDate, fromMicros } from '../ui/time';
import { useNow } from '../ui/useNow';
import { useSaveTask, type useTaskActions } from './actions';
import { Clashes } from './Clashes';
import { asNew, asPatch, changed, type Draft, emptyDraft } from './draft';
import { type Task, taskQuery } from './queries';
import { TaskFields } from './TaskFields';
import classes from './TaskPanel.module.css';
import { f } from './texts';
import { useNewTaskForm, useTaskForm } from './useTaskForm';

type Actions = Pick<ReturnType<typeof useTaskActions>, 'toggle' | 'trash' | 'restore'>;

/** Fields that show their own error. */
const shown = ['title', 'space', 'due', 'due_time', 'zone', 'rule', 'assignee', 'tags', 'notes'];

async function mayLeave(dirty: boolean): Promise<boolean> {
  if (!dirty) return true;
  return confirm({ title: f('leaveTitle'), text: f('leaveText'), action: f('leave') });
}

interface NewProperties {
  /** What is known already: from quick add, or from the filter. */
  given: Partial<Draft>;
  onClose: () => void;
}

/** The form of a new task. */
export function NewTaskPanel({ given, onClose }: NewProperties) {
  const zone = useOwnZone();
  const spaces = useWritableSpaces();
  const own = spaces.at(-1)?.id ?? '';
  const [id] = useState(newId);
  const [start] = useState(() => ({ ...emptyDraft(own, zone), ...given }));
  const form = useNewTaskForm(start);
  const save = useSaveTask();
  const close = async () => {
    if (await mayLeave(changed(start, form.values).length > 0)) onClose();
  };
  const submit = form.onSubmit((draft) =>
    save.mutate(
      { draft: asNew(id, draft) },
      { onSuccess: onClose, onError: (error) => form.setErrors(fieldErrors(error)) },
    ),
  );
  return (
    <Panel title={f('new')} onClose={() => void close()}>
      <PanelForm
        onSubmit={submit}
        buttons={
          <>
            <Button type="submit" loading={save.isPending}>
              {f('create')}
            </Button>
            <Button variant="default" onClick={() => void close()}>
              {f('cancel')}
            </Button>
          </>
        }
      >
        {save.error && <Problem error={save.error} shown={shown} />}
        <TaskFields form={form} fresh ruleText="" />
      </PanelForm>
    </Panel>
  );
}

interface Properties {
  id: string;
  actions: Actions;
  onClose: () => void;
}

/** One task with everything that can be known and done about it. */
export function TaskPanel({ id, actions, onClose }: Properties) {
  const { data: task, error, refetch } = useQuery(taskQuery(id));
  if (task) return <Editor key={task.id} task={task} actions={actions} onClose={onClose} />;
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
  const { form, base, clashes, dirty, takeTheirs } = useTaskForm(task);
  const [history, setHistory] = useState(false);
  const save = useSaveTask();
  const { refetch } = useQuery(taskQuery(task.id));
  const mayWrite = useWritableSpaces().some(({ id }) => id === task.space);
  const close = async () => {
    if (await mayLeave(dirty)) onClose();
  };
  const submit = form.onSubmit((draft) => {
    if (!dirty) return onClose();
    save.mutate(
      { id: task.id, patch: asPatch(base.rev, base.draft, draft) },
      {
        onSuccess: onClose,
        onError: (error) => {
          form.setErrors(fieldErrors(error));
          if (stale(error)) void refetch();
        },
      },
    );
  });
  const act = (what: (task: Task) => void) => {
    what({ ...task, rev: base.rev });
    onClose();
  };

  return (
    <Panel
      title={f('edit')}
      onClose={() => void close()}
      actions={
        <>
          <ActionIcon
            aria-label={f('history')}
            title={f('history')}
            onClick={() => setHistory(true)}
          >
            <IconHistory size={18} stroke={1.7} />
          </ActionIcon>
          {mayWrite && !task.trashed_us && (
            <ActionIcon
              aria-label={f('trash')}
              title={f('trash')}
              onClick={() => act(actions.trash)}
            >
              <IconTrash size={18} stroke={1.7} />
            </ActionIcon>
          )}
        </>
      }
    >
      <PanelForm
        onSubmit={submit}
        buttons={
          <Buttons
            task={task}
            mayWrite={mayWrite}
            saving={save.isPending}
            toggle={() => act(actions.toggle)}
            restore={() => act(actions.restore)}
          />
        }
      >
        {task.trashed_us && <p className={classes.note}>{f('inTrash')}</p>}
        {!mayWrite && <p className={classes.note}>{f('readOnly')}</p>}
        {clashes.length > 0 && (
          <Clashes fields={clashes} theirs={base.draft} takeTheirs={takeTheirs} />
        )}
        {save.error && !stale(save.error) && <Problem error={save.error} shown={shown} />}
        {stale(save.error) && clashes.length === 0 && (
          <p className={classes.note} role="alert">
            {f('changedMeanwhile')}
          </p>
        )}
        <fieldset className={classes.fields} disabled={!mayWrite || task.trashed_us !== undefined}>
          <TaskFields form={form} fresh={false} ruleText={task.rule_text ?? ''} />
        </fieldset>
        <MadeBy task={task} />
      </PanelForm>
      <RecordHistory
        kind="task"
        id={task.id}
        title={task.title}
        opened={history}
        onClose={() => setHistory(false)}
      />
    </Panel>
  );
}

function stale(error: Error | null): boolean {
  return error instanceof ApiError && error.code === 'task.stale';
}

interface ButtonsProperties {
  task: Task;
  mayWrite: boolean;
  saving: boolean;
  toggle: () => void;
  restore: () => void;
}

function Buttons({ task, mayWrite, saving, toggle, restore }: ButtonsProperties) {
  if (!mayWrite) return null;
  if (task.trashed_us) return <Button onClick={restore}>{f('restore')}</Button>;
  return (
    <>
      <Button type="submit" loading={saving}>
        {f('save')}
      </Button>
      <Button variant="default" onClick={toggle}>
        {task.done_us ? f('reopen') : f('done')}
      </Button>
    </>
  );
}

function MadeBy({ task }: { task: Task }) {
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const { data: me } = useMe();
  const { data: members } = useMembers();
  const day = relativeDay(civilDate(fromMicros(task.created_us), zone), today);
  const found = members?.find(({ id }) => id === task.created_by);
  const name = found?.name ?? (task.created_by === me?.member.id ? me?.member.name : undefined);
  return <p className={classes.about}>{f('madeBy', { name: name ?? f('someone'), day })}</p>;
}
