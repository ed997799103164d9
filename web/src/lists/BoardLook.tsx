import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import classes from '../ui/looks/board.module.css';
import { l } from '../ui/looks/texts';
import { PersonDot } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { sayProblem } from '../ui/toast';
import { Card } from './Card';
import { type Group, mostColumns, useGroupings, useGroups } from './groups';
import { type Row, rowKey, rowPages } from './queries';
import { t } from './texts';
import type { ListPage } from './useList';
import { useSet } from './useSet';

/** What a card can be asked to do. */
export interface Board {
  page: ListPage;
  columns: readonly Group[];
  /** What the columns stand for. */
  by: string | undefined;
  move: (row: Row, to: Group) => void;
}

/** The records in columns; a card that is put into another changes what the columns stand for. */
export function BoardLook({ page }: { page: ListPage }) {
  const { kind, asked, change } = page;
  const groupings = useGroupings(page);
  const by = groupings.find(({ value }) => value === asked.group) ?? groupings[0];
  const all = useGroups(page, by?.value ?? '');
  const columns = all.slice(0, mostColumns);
  const set = useSet(kind.kind);
  const board = useRef<HTMLDivElement>(null);
  const [arrived, setArrived] = useState<string>();
  // The card keeps the focus where it arrives.
  useEffect(() => {
    if (!arrived) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-row="${arrived}"]`);
    card?.focus();
    if (card) setArrived(undefined);
  });
  const move = (row: Row, to: Group) => {
    if (to.has(row)) return;
    if (to.value === undefined || !by) return sayProblem(t('stays'));
    const said = t('moved', { title: row.label, column: to.name });
    set.mutate(
      { row, column: by.value, value: to.value, said },
      { onSettled: () => setArrived(row.id) },
    );
  };
  return (
    <div className={classes.whole}>
      <div className={classes.tools} data-chrome>
        <NativeSelect
          aria-label={t('group')}
          leftSection={<span className={classes.by}>{t('group')}</span>}
          leftSectionWidth={88}
          className={classes.group}
          value={by?.value}
          onChange={({ currentTarget }) => change({ group: currentTarget.value })}
          data={groupings}
        />
        {columns.some(({ value }) => value !== undefined) && (
          <p className={classes.help}>{t('help')}</p>
        )}
      </div>
      {all.length > columns.length && (
        <p className={classes.note}>{t('tooMany', { count: columns.length })}</p>
      )}
      <section
        className={classes.board}
        ref={board}
        aria-label={t('board')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys too.
        tabIndex={0}
      >
        {columns.map((column) => (
          <Column
            key={`${by?.value} ${column.key}`}
            column={column}
            board={{ page, columns, by: by?.value, move }}
          />
        ))}
      </section>
    </div>
  );
}

/** One column with its own pages. */
function Column({ column, board }: { column: Group; board: Board }) {
  const { question } = board.page;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    rowPages({ ...question, filters: [...question.filters, column.filter] }),
  );
  const rows = (data?.pages ?? []).flatMap(({ items }) => items).filter(column.has);
  return (
    <section className={classes.column} data-drop-who={column.key} aria-label={column.name}>
      <h2 className={classes.head}>
        {column.colour !== undefined && <PersonDot colour={column.colour} />}
        <span className={classes.name}>{column.name}</span>
        {data && (
          <span className={classes.count}>
            {rows.length}
            {hasNextPage && '+'}
          </span>
        )}
      </h2>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {data && rows.length === 0 && <p className={classes.none}>{t('noneHere')}</p>}
      <ul className={classes.cards}>
        {rows.map((row) => (
          <Card key={rowKey(row)} row={row} column={column} board={board} />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {l('more')}
        </Button>
      )}
    </section>
  );
}
