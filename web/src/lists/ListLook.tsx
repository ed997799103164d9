import { memo } from 'react';
import { useNames } from '../api/names';
import { Heading } from '../ui/looks/Heading';
import { More } from '../ui/looks/More';
import { Said } from './Cell';
import classes from './lists.module.css';
import { Open } from './Open';
import { type Row, rowKey } from './queries';
import type { Section } from './sections';
import { type ListPage, useColumns, useListFolds } from './useList';

export interface LookProperties {
  page: ListPage;
  sections: readonly Section[];
  more?: { busy: boolean; load: () => void } | undefined;
}

/** Records one below the other, each with what it says in the columns that are shown. */
export function ListLook({ page, sections, more }: LookProperties) {
  const fold = useListFolds(page);
  return (
    <div className={classes.frame}>
      {sections.map((section) => {
        const { key, name, colour, rows, partly } = section;
        if (!name) return <Rows key={key} page={page} rows={rows} />;
        const { open, toggle } = fold(key);
        const heading = { name, colour, count: rows.length, partly, open, toggle };
        return (
          <section key={key} className={classes.section} aria-label={name}>
            <h2 className={classes.head}>
              <Heading {...heading} />
            </h2>
            {open && <Rows page={page} rows={rows} />}
          </section>
        );
      })}
      {more && <More {...more} key={sections[0]?.rows.length} />}
    </div>
  );
}

interface RowsProperties {
  page: ListPage;
  rows: readonly Row[];
}

/** They stay as they are while others are folded away. */
const Rows = memo(function Rows({ page, rows }: RowsProperties) {
  const names = useNames();
  const { chosen } = useColumns(page);
  // What the heading says needs no saying again.
  const rest = chosen.slice(1).filter(({ name }) => name !== page.asked.group);
  return (
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
  );
});
