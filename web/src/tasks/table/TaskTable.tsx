import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWritable } from '../../api/me';
import { ColumnsMenu } from '../../ui/looks/ColumnsMenu';
import { More } from '../../ui/looks/More';
import classes from '../../ui/looks/table.module.css';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Problem } from '../../ui/Problem';
import { type Task, taskPages } from '../queries';
import type { RowContext } from '../TaskList';
import { SelectBox } from '../TaskRow';
import { t } from '../texts';
import type { AskedPage } from '../views/useAsked';
import { Cell } from './cells';
import { type Column, useColumns } from './columns';
import { b } from './texts';

interface Properties {
  page: AskedPage;
  context: RowContext;
  /** What stands where there are none. */
  empty: ReactNode;
}

/** The tasks as a table: the columns are chosen, their heads put it into order, what is simple is changed in place. */
export function TaskTable({ page, context, empty }: Properties) {
  const { filter, asked, change } = page;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    taskPages(filter),
  );
  const { all, chosen } = useColumns(asked.columns);
  const mayWrite = useWritable();
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={9} />;
  const tasks = data.pages.flatMap(({ items }) => items).filter((task) => !task.trashed_us);
  const sortBy = (sort: NonNullable<Column['sort']>) => {
    const again = (asked.sort ?? 'due') === sort;
    change({ sort, desc: again && !asked.desc ? true : undefined });
  };
  return (
    <div className={classes.whole}>
      <div className={classes.tools} data-chrome>
        <ColumnsMenu
          all={all}
          chosen={chosen}
          onChange={(columns) => change({ columns: columns?.join(',') })}
        />
      </div>
      {tasks.length === 0 ? (
        empty
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys too.
        <section className={classes.frame} aria-label={b('table')} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                {chosen.map((column) => (
                  <Head
                    key={column.name}
                    column={column}
                    sorted={column.sort === (asked.sort ?? 'due') && column.sort !== undefined}
                    desc={asked.desc === true}
                    sortBy={sortBy}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <Row
                  key={task.id}
                  task={task}
                  columns={chosen}
                  context={context}
                  mayWrite={mayWrite(task.space)}
                />
              ))}
            </tbody>
          </table>
          {hasNextPage && (
            <More busy={isFetchingNextPage} load={() => void fetchNextPage()} key={tasks.length} />
          )}
        </section>
      )}
    </div>
  );
}

interface HeadProperties {
  column: Column;
  sorted: boolean;
  desc: boolean;
  sortBy: (sort: NonNullable<Column['sort']>) => void;
}

function Head({ column: { label, sort, plain }, sorted, desc, sortBy }: HeadProperties) {
  // What was made last comes first by itself.
  const down = plain === 'created' ? !desc : desc;
  return (
    <th
      scope="col"
      data-column={plain ?? 'own'}
      aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}
    >
      {sort ? (
        <button type="button" className={classes.sort} onClick={() => sortBy(sort)}>
          {label}
          <span aria-hidden className={classes.arrow}>
            {sorted && (down ? '↓' : '↑')}
          </span>
        </button>
      ) : (
        label
      )}
    </th>
  );
}

interface RowProperties {
  task: Task;
  columns: readonly Column[];
  context: RowContext;
  mayWrite: boolean;
}

function Row({ task, columns, context, mayWrite }: RowProperties) {
  const { selection, current, refused, onToggle } = context;
  return (
    <tr
      data-done={task.done_us ? true : undefined}
      data-current={current === task.id || undefined}
      data-selected={selection.has(task.id) || undefined}
      data-refused={refused === task.id || undefined}
    >
      {columns.map((column) => (
        <td key={column.name} data-column={column.plain ?? 'own'}>
          {column.plain === 'title' ? (
            <div className={classes.first}>
              {selection.on ? (
                <SelectBox task={task} selection={selection} />
              ) : (
                <input
                  type="checkbox"
                  className={classes.check}
                  checked={task.done_us !== undefined}
                  onChange={() => onToggle(task)}
                  aria-label={t('markDone', { title: task.title })}
                />
              )}
              <Cell task={task} column={column} context={context} mayWrite={mayWrite} />
            </div>
          ) : (
            <Cell task={task} column={column} context={context} mayWrite={mayWrite} />
          )}
        </td>
      ))}
    </tr>
  );
}
