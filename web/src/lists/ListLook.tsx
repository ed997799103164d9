import { useNames } from '../api/names';
import { More } from '../ui/looks/More';
import { Cell } from './Cell';
import classes from './lists.module.css';
import { Open } from './Open';
import type { Row } from './queries';
import { type ListPage, useColumns } from './useList';

interface Properties {
  page: ListPage;
  rows: readonly Row[];
  more: { busy: boolean; load: () => void } | undefined;
}

/** Records one below the other, each with what it says in the columns that are shown. */
export function ListLook({ page, rows, more }: Properties) {
  const names = useNames();
  const { chosen } = useColumns(page);
  const [, ...rest] = chosen;
  return (
    <div className={classes.frame}>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row}>
            <Open kind={page.kind.kind} row={row} className={classes.title} />
            <span className={classes.about}>
              {rest.map((shown) => {
                const held = shown.column
                  ? row.cells[shown.name]
                  : row.fields?.some(({ field }) => field === shown.field?.id);
                return held ? (
                  <span key={shown.name} title={shown.label}>
                    {needsName(shown.column?.type) && (
                      <span className={classes.label}>{shown.label}: </span>
                    )}
                    <Cell row={row} shown={shown} names={names} />
                  </span>
                ) : null;
              })}
            </span>
          </li>
        ))}
      </ul>
      {more && <More {...more} key={rows.length} />}
    </div>
  );
}

/** Dates, numbers and yes mean nothing without the name of their column. */
function needsName(type: string | undefined): boolean {
  return ['date', 'instant', 'number', 'flag', 'member'].includes(type ?? '');
}
