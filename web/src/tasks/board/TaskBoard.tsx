import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from '../../ui/looks/board.module.css';
import { useOwnChips } from '../../ui/own/OwnChips';
import { sayProblem } from '../../ui/toast';
import type { Task } from '../queries';
import type { RowContext } from '../TaskList';
import type { AskedPage } from '../views/useAsked';
import { BoardList } from './BoardList';
import { type BoardColumn, mostColumns, useBoardColumns, useGroups } from './columns';
import { k } from './texts';
import { useMoves } from './useMoves';

interface Properties {
  page: AskedPage;
  context: RowContext;
}

/** What one card can be asked to do: the board knows where its neighbours are. */
export interface Board {
  columns: readonly BoardColumn[];
  context: RowContext;
  /** Cards on their way, by their ids. */
  going: ReadonlyMap<string, { task: Task; to: string }>;
  move: (task: Task, from: BoardColumn, to: BoardColumn) => void;
  /** What a task holds in own fields that are shown in lists. */
  own: ReturnType<typeof useOwnChips>;
}

/** The tasks in columns; a card that is put into another column changes what the columns stand for. */
export function TaskBoard({ page, context }: Properties) {
  const { asked, filter, change } = page;
  const groups = useGroups();
  const group = groups.some(({ value }) => value === asked.group) ? (asked.group ?? '') : 'state';
  const all = useBoardColumns(group, filter);
  const columns = all.slice(0, mostColumns);
  const { going, put } = useMoves();
  const own = useOwnChips('task');
  const board = useRef<HTMLDivElement>(null);
  const [arrived, setArrived] = useState<string>();
  // The card keeps the focus where it arrives.
  useEffect(() => {
    if (!arrived) return;
    board.current?.querySelector<HTMLElement>(`[data-task="${arrived}"]`)?.focus();
    setArrived(undefined);
  }, [arrived]);
  const move = (task: Task, from: BoardColumn, to: BoardColumn) => {
    if (from.key === to.key) return;
    if (!to.put) return sayProblem(k('stays'));
    put(task, from, to);
    setArrived(task.id);
  };
  return (
    <div className={classes.whole}>
      <div className={classes.tools} data-chrome>
        <NativeSelect
          aria-label={k('group')}
          leftSection={<span className={classes.by}>{k('group')}</span>}
          leftSectionWidth={88}
          className={classes.group}
          value={group}
          onChange={({ currentTarget: { value } }) =>
            change({ group: value === 'state' ? undefined : value })
          }
          data={groups}
        />
        <p className={classes.help}>{k('help')}</p>
      </div>
      {all.length > columns.length && (
        <p className={classes.note}>{k('tooMany', { count: columns.length })}</p>
      )}
      <section
        className={classes.board}
        ref={board}
        aria-label={k('board')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys too.
        tabIndex={0}
      >
        {columns.map((column) => (
          <BoardList
            key={`${group} ${column.key}`}
            column={column}
            filter={{ ...filter, ...column.filter }}
            board={{ columns, context, going, move, own }}
          />
        ))}
      </section>
    </div>
  );
}
