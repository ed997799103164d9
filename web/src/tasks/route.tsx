import { Button } from '@mantine/core';
import { IconChecklist, IconTableExport } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { AddLine } from './AddLine';
import { useTaskActions } from './actions';
import type { Draft } from './draft';
import { Filters } from './Filters';
import { type Task, type TaskFilter, tableAddress, taskPages } from './queries';
import type { TasksSearch } from './search';
import { type RowContext, TaskList } from './TaskList';
import classes from './TaskList.module.css';
import { t } from './texts';
import { useListKeys } from './useListKeys';
import { useNames } from './useNames';

const loadPanel = () => import('./TaskPanel');
const TaskPanel = lazy(() => loadPanel().then((all) => ({ default: all.TaskPanel })));
const NewTaskPanel = lazy(() => loadPanel().then((all) => ({ default: all.NewTaskPanel })));

export function Page() {
  const search = useSearch({ from: '/tasks' });
  const navigate = useNavigate({ from: '/tasks' });
  const { data: me } = useMe();
  const names = useNames();
  const actions = useTaskActions();
  const [current, setCurrent] = useState<string>();
  const [given, setGiven] = useState<Partial<Draft>>();
  const space = search.who === 'mine' ? undefined : search.who;
  const change = (next: Partial<TasksSearch>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace });
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
  });
  useShortcuts([{ keys: 'c', label: t('keyCreate'), group: t('title'), run: create }]);

  const context: RowContext = {
    names,
    current,
    refused: actions.refused,
    onOpen: ({ id }) => open(id),
    onToggle: actions.toggle,
    onCurrent: setCurrent,
  };
  const filter = filterOf(search, me?.member.id);
  return (
    <Frame title={t('title')} actions={<Export filter={filter} state={search.state} />}>
      <AddLine
        opened={search.new === true}
        space={space}
        onOpen={create}
        onClose={() => change({ new: undefined })}
        onFull={setGiven}
      />
      <Filters search={search} change={change} />
      {search.state !== 'done' && (
        <TaskList
          filter={filter}
          context={context}
          empty={<Nothing search={search} change={change} create={create} />}
        />
      )}
      <Done key={search.state} filter={filter} search={search} context={context} />
      <Suspense fallback={null}>
        {search.open && (
          <TaskPanel
            key={search.open}
            id={search.open}
            actions={actions}
            onClose={() => change({ open: undefined })}
          />
        )}
        {given && <NewTaskPanel given={given} onClose={() => setGiven(undefined)} />}
      </Suspense>
    </Frame>
  );
}

/** The list as a table for spreadsheets, with what tasks hold in own fields. */
function Export({ filter, state }: { filter: TaskFilter; state: TasksSearch['state'] }) {
  return (
    <Button
      component="a"
      variant="default"
      href={tableAddress(filter, state ?? 'open')}
      download
      leftSection={<IconTableExport size={15} stroke={1.8} />}
      data-chrome
    >
      {t('export')}
    </Button>
  );
}

function filterOf(search: TasksSearch, me: string | undefined): TaskFilter {
  const mine = search.who === 'mine';
  return {
    space: mine ? undefined : search.who,
    assignee: mine ? me : undefined,
    state: 'open',
    tag: search.tag,
    own: search.own ? [search.own] : undefined,
    q: search.q,
    sort: search.sort ?? 'due',
  };
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
  search: TasksSearch;
  change: (search: Partial<TasksSearch>) => void;
  create: () => void;
}

function Nothing({ search, change, create }: NothingProperties) {
  if (!search.who && !search.tag && !search.q && !search.own) {
    const action = <Button onClick={create}>{t('add')}</Button>;
    return <Empty icon={IconChecklist} text={t('empty')} action={action} />;
  }
  const showAll = () => change({ who: undefined, tag: undefined, own: undefined, q: undefined });
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

interface DoneProperties {
  filter: TaskFilter;
  search: TasksSearch;
  context: RowContext;
}

/** What is done, last done first: on request below the open ones, or by itself. */
function Done({ filter, search, context }: DoneProperties) {
  const [shown, setShown] = useState(search.state !== undefined);
  const done: TaskFilter = { ...filter, state: 'done', sort: 'done' };
  // Asked before it is shown only in order to know whether there is anything to show.
  const { data } = useInfiniteQuery(taskPages(done));
  const some = (data?.pages[0]?.items.length ?? 0) > 0;
  if (!some && !shown) return null;
  return (
    <section className={classes.done} aria-label={t('doneGroup')}>
      {search.state !== 'done' && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(!shown)}>
          {t(shown ? 'hideDone' : 'showDone')}
        </Button>
      )}
      {shown && (
        <TaskList
          filter={done}
          context={context}
          empty={<Empty icon={IconChecklist} text={t('doneNone')} />}
        />
      )}
    </section>
  );
}
