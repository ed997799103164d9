import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useNames } from '../api/names';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { later } from '../ui/later';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { AddLine } from './AddLine';
import { useTaskActions } from './actions';
import type { Draft } from './draft';
import { Filters } from './Filters';
import type { Task, TaskFilter } from './queries';
import type { Asked } from './search';
import { type RowContext, TaskList } from './TaskList';
import classes from './TaskList.module.css';
import { t } from './texts';
import { useListKeys } from './useListKeys';
import { useSelection } from './useSelection';
import { type AskedPage, useAsked } from './views/useAsked';
import { ViewBar } from './views/ViewBar';

const rows = <RowsSkeleton rows={9} />;
const loadPanel = () => import('./TaskPanel');
const TaskPanel = lazy(() => loadPanel().then((all) => ({ default: all.TaskPanel })));
const NewTaskPanel = lazy(() => loadPanel().then((all) => ({ default: all.NewTaskPanel })));
const TaskTable = later(async () => (await import('./table/TaskTable')).TaskTable, rows);
const TaskBoard = later(async () => (await import('./board/TaskBoard')).TaskBoard, rows);
const TaskMonth = later(async () => (await import('./month/TaskMonth')).TaskMonth, rows);
const BringPanel = lazy(() =>
  import('./bring/BringPanel').then((all) => ({ default: all.BringPanel })),
);
const Actions = later(
  async () => (await import('./Actions')).Actions,
  <span className={classes.actions} />,
);
const Headed = later(async () => (await import('./Headed')).Headed, rows);
const Done = later(async () => (await import('./Done')).Done);
const BulkBar = lazy(() => import('./bulk/BulkBar').then((all) => ({ default: all.BulkBar })));

export function Page() {
  const page = useAsked();
  const { search, change, filter, asked } = page;
  const names = useNames();
  const actions = useTaskActions();
  const selection = useSelection();
  const [current, setCurrent] = useState<string>();
  const [given, setGiven] = useState<Partial<Draft>>();
  const create = () => change({ new: true, open: undefined }, false);
  const open = (id: string) => change({ open: id, new: undefined }, false);
  const find = useShownTask();
  const onShown = (act: (task: Task) => void) => (id: string) => {
    const task = find(id);
    if (task) act(task);
  };

  useListKeys({
    current,
    setCurrent,
    done: onShown(actions.toggle),
    open,
    trash: onShown(actions.trash),
    selection,
  });
  useShortcuts([{ keys: 'c', label: t('keyCreate'), group: t('title'), run: create }]);

  const context: RowContext = {
    names,
    current,
    selection,
    refused: actions.refused,
    onOpen: ({ id }) => open(id),
    onToggle: actions.toggle,
    onCurrent: setCurrent,
  };
  return (
    <Frame
      title={t('title')}
      actions={
        <Actions
          filter={filter}
          asked={asked}
          search={search}
          name={page.saved?.name}
          selection={selection}
          onBring={() => change({ bring: true }, false)}
          change={change}
        />
      }
    >
      <AddLine
        opened={search.new === true}
        space={filter.space}
        onOpen={create}
        onClose={() => change({ new: undefined })}
        onFull={setGiven}
      />
      <ViewBar page={page} />
      <Filters asked={asked} change={change} />
      {page.waiting ? rows : <Look page={page} context={context} create={create} />}
      <Suspense fallback={null}>
        {selection.on && <BulkBar selection={selection} find={find} />}
        {search.open && (
          <TaskPanel
            key={search.open}
            id={search.open}
            actions={actions}
            onClose={() => change({ open: undefined })}
          />
        )}
        {search.bring && (
          <BringPanel space={filter.space} onClose={() => change({ bring: undefined })} />
        )}
        {given && <NewTaskPanel given={given} onClose={() => setGiven(undefined)} />}
      </Suspense>
    </Frame>
  );
}

interface LookProperties {
  page: AskedPage;
  context: RowContext;
  create: () => void;
}

/** What is asked for, in the look that is asked for. */
function Look({ page, context, create }: LookProperties) {
  const { asked, filter, change } = page;
  const { view } = page.search;
  const empty = <Nothing asked={asked} change={change} create={create} />;
  if (asked.look === 'table') return <TaskTable page={page} context={context} empty={empty} />;
  if (asked.look === 'board') return <TaskBoard page={page} context={context} />;
  if (asked.look === 'calendar') return <TaskMonth page={page} context={context} />;
  const Open = asked.group ? Headed : TaskList;
  const open: TaskFilter = { ...filter, state: 'open' };
  return (
    <>
      {asked.state !== 'done' && (
        <Open filter={open} group={asked.group} context={context} view={view} empty={empty} />
      )}
      <Done key={asked.state} filter={filter} asked={asked} context={context} view={view} />
    </>
  );
}

/** Finds a task among those that lists on the screen hold. */
function useShownTask(): (id: string) => Task | undefined {
  const client = useQueryClient();
  return (id) =>
    client
      .getQueriesData<{ pages?: { items: Task[] }[] }>({
        queryKey: ['task', 'list'],
        type: 'active',
      })
      .flatMap(([, data]) => data?.pages?.flatMap(({ items }) => items) ?? [])
      .find((task) => task.id === id);
}

interface NothingProperties {
  asked: Asked;
  change: (asked: Partial<Asked>) => void;
  create: () => void;
}

function Nothing({ asked, change, create }: NothingProperties) {
  const { who, tag, q, own, due, priority, only, of } = asked;
  if (!who && !tag && !q && !own && !due && !priority && !only && !of) {
    const action = <Button onClick={create}>{t('add')}</Button>;
    return <Empty icon={IconChecklist} text={t('empty')} action={action} />;
  }
  const nothing = {
    who: undefined,
    tag: undefined,
    own: undefined,
    q: undefined,
    only: undefined,
    of: undefined,
  };
  const showAll = () => change({ ...nothing, due: undefined, priority: undefined });
  return (
    <Empty
      icon={IconChecklist}
      text={t('emptyFilter')}
      action={
        <Button variant="default" onClick={showAll}>
          {t('clearFilter')}
        </Button>
      }
    />
  );
}
