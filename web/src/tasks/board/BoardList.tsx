import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useWritable } from '../../api/me';
import classes from '../../ui/looks/board.module.css';
import { PersonDot } from '../../ui/Person';
import { Problem } from '../../ui/Problem';
import { useSlices } from '../../ui/useSlices';
import { type TaskFilter, taskPages } from '../queries';
import { Card } from './Card';
import type { BoardColumn } from './columns';
import type { Board } from './TaskBoard';
import { k } from './texts';

interface Properties {
  column: BoardColumn;
  filter: TaskFilter;
  board: Board;
}

/** One column with its own pages. */
export function BoardList({ column, filter, board }: Properties) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    taskPages(filter),
  );
  const mayWrite = useWritable();
  const { going } = board;
  const loaded = (data?.pages ?? []).flatMap(({ items }) => items);
  const here = loaded.filter((task) => !task.trashed_us && column.has(task) && !going.has(task.id));
  const coming = [...going.values()].filter(({ to }) => to === column.key).map(({ task }) => task);
  const tasks = [...coming, ...here];
  const drawn = useSlices(tasks.length, 9, 3); // as many as a screen of 900 pixels holds, then bit by bit
  return (
    <section className={classes.column} data-drop-who={column.key} aria-label={column.name}>
      <h2 className={classes.head}>
        {column.colour !== undefined && <PersonDot colour={column.colour} />}
        <span className={classes.name}>{column.name}</span>
        {data && (
          <span className={classes.count}>
            {tasks.length}
            {hasNextPage && '+'}
          </span>
        )}
      </h2>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {data && tasks.length === 0 && <p className={classes.none}>{k('none')}</p>}
      <ul className={classes.cards}>
        {tasks.slice(0, drawn).map((task) => (
          <Card
            key={task.id}
            task={task}
            column={column}
            board={board}
            mayWrite={mayWrite(task.space)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {k('more')}
        </Button>
      )}
    </section>
  );
}
