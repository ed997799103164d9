import { useNames } from '../api/names';
import { More } from '../ui/looks/More';
import { Said } from './Cell';
import classes from './lists.module.css';
import { Open } from './Open';
import { type Row, rowKey } from './queries';
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
          <li key={rowKey(row)} className={classes.row}>
            <Open kind={page.kind.kind} row={row} className={classes.title} />
            <span className={classes.about}>
              {rest.map((shown) => (
                <Said key={shown.name} row={row} shown={shown} names={names} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {more && <More {...more} key={rows.length} />}
    </div>
  );
}
