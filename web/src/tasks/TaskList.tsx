import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../api/me';
import type { Names } from '../api/names';
import { type Fold, useFolds } from '../ui/looks/folds';
import { Heading } from '../ui/looks/Heading';
import { More } from '../ui/looks/More';
import { useOwnChips } from '../ui/own/OwnChips';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { useNow } from '../ui/useNow';
import { type Group, grouped } from './group';
import { type Task, type TaskFilter, taskPages } from './queries';
import classes from './TaskList.module.css';
import { TaskRow } from './TaskRow';
import { t } from './texts';
import type { Selection } from './useSelection';

/** What a row needs beside its task; the same for all rows. */
export interface RowContext {
  names: Names;
  current: string | undefined;
  selection: Selection;
  refused: string | undefined;
  onOpen: (task: Task) => void;
  onToggle: (task: Task) => void;
  onCurrent: (id: string) => void;
}

export interface ListProperties {
  filter: TaskFilter;
  context: RowContext;
  /** The saved view that is shown: what is folded away is kept for each. */
  view: string | undefined;
  /** What stands where there are none. */
  empty: React.ReactNode;
}

/** The tasks of a filter, by where they stand when they are ordered by due date, page after page. */
export function TaskList({ filter, context, view, empty }: ListProperties) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    taskPages(filter),
  );
  const now = useNow();
  const week = useMe().data?.member.week_start ?? 'monday';
  const fold = useFolds(['task', view].join(' '));
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={9} />;
  const tasks = data.pages.flatMap(({ items }) => items).filter((task) => !task.trashed_us);
  if (tasks.length === 0) return empty;
  const sections: [Group | undefined, Task[]][] =
    filter.sort === 'due' && !filter.desc ? grouped(tasks, now, week) : [[undefined, tasks]];
  const last = sections.at(-1)?.[0];
  return (
    <div className={classes.list}>
      {sections.map(([group, list], index) => (
        <Section
          key={group ?? 'all'}
          name={group && t(group)}
          late={group === 'late'}
          tasks={list}
          whole={!hasNextPage || index < sections.length - 1}
          context={context}
          fold={group && fold(group)}
        />
      ))}
      {hasNextPage && (
        <More
          key={tasks.length}
          busy={isFetchingNextPage}
          load={() => void fetchNextPage()}
          byItself={!last || fold(last).open}
        />
      )}
    </div>
  );
}

interface SectionProperties {
  /** What it stands under; nothing where there are no headings. */
  name?: string | undefined;
  /** Of a person, a tag or a choice. */
  colour?: number | undefined;
  late?: boolean;
  tasks: Task[];
  /** All of its tasks are loaded, so that they can be counted. */
  whole: boolean;
  context: RowContext;
  /** Where it stands under something. */
  fold?: Fold | undefined;
}

export function Section(properties: SectionProperties) {
  const { name, colour, late, tasks, whole, context, fold } = properties;
  const own = useOwnChips('task');
  const { names, current, selection, refused, onOpen, onToggle, onCurrent } = context;
  return (
    <section className={classes.section} aria-label={name ?? t('list')}>
      {name && fold && (
        <h2 className={classes.head} data-late={late || undefined}>
          <Heading name={name} colour={colour} count={tasks.length} partly={!whole} {...fold} />
        </h2>
      )}
      {fold?.open !== false && (
        <ul className={classes.rows}>
          {tasks.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              names={names}
              own={own(task.fields)}
              current={current === task.id}
              selection={selection}
              refused={refused === task.id}
              onOpen={onOpen}
              onToggle={onToggle}
              onCurrent={onCurrent}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
