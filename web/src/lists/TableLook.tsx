import { memo } from 'react';
import { useNames } from '../api/names';
import { ColumnsMenu } from '../ui/looks/ColumnsMenu';
import { Heading } from '../ui/looks/Heading';
import { More } from '../ui/looks/More';
import classes from '../ui/looks/table.module.css';
import { Cell } from './Cell';
import { EditCell, Named } from './EditCell';
import type { LookProperties } from './ListLook';
import { Open } from './Open';
import { type Row, rowKey } from './queries';
import { t } from './texts';
import { type ListPage, type Shown, useColumns, useListFolds } from './useList';

/** Records as a table: the columns are chosen, their heads put it into order, what is simple is changed in place. */
export function TableLook({ page, sections, more }: LookProperties) {
  const { kind, asked, change } = page;
  const { all, chosen } = useColumns(page);
  const fold = useListFolds(page);
  return (
    <div className={classes.whole}>
      <div className={classes.tools} data-chrome>
        <ColumnsMenu
          all={all}
          chosen={chosen}
          onChange={(columns) => change({ columns: columns?.join(',') })}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys too. */}
      <section className={classes.frame} aria-label={t('table', { kind: kind.title })} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {chosen.map((shown) => (
                <Head
                  key={shown.name}
                  shown={shown}
                  sort={asked.sort ?? kind.sort}
                  desc={asked.desc}
                  change={change}
                />
              ))}
            </tr>
          </thead>
          {sections.map((section) => {
            const { key, name, colour, rows, partly } = section;
            const { open, toggle } = fold(key);
            const heading = { colour, count: rows.length, partly, open, toggle };
            return (
              <tbody key={key}>
                {name && (
                  <tr>
                    <th scope="rowgroup" colSpan={chosen.length}>
                      <Heading name={name} {...heading} />
                    </th>
                  </tr>
                )}
                {(open || !name) && <Lines page={page} rows={rows} />}
              </tbody>
            );
          })}
        </table>
        {more && <More {...more} key={sections[0]?.rows.length} />}
      </section>
    </div>
  );
}

interface LinesProperties {
  page: ListPage;
  rows: readonly Row[];
}

/** The records themselves; they stay as they are while others are folded away. */
const Lines = memo(function Lines({ page, rows }: LinesProperties) {
  const names = useNames();
  const { chosen } = useColumns(page);
  const { kind } = page.kind;
  return rows.map((row) => (
    <tr key={rowKey(row)}>
      {chosen.map((shown) => (
        <td key={shown.name} data-column={shown.fixed ? 'title' : 'own'}>
          {shown.fixed ? (
            <div className={classes.first}>
              {shown.column?.writes && row.may_write ? (
                <Named kind={kind} row={row} column={shown.column} />
              ) : (
                <Open kind={kind} row={row} className={classes.title} />
              )}
            </div>
          ) : shown.column?.writes && row.may_write ? (
            <EditCell kind={kind} row={row} shown={shown} names={names} />
          ) : (
            <Cell row={row} shown={shown} names={names} />
          )}
        </td>
      ))}
    </tr>
  ));
});

interface HeadProperties extends Pick<ListPage, 'change'> {
  shown: Shown;
  sort: string;
  desc: true | undefined;
}

function Head({ shown: { name, label, fixed, column }, sort, desc, change }: HeadProperties) {
  const sorted = sort === name;
  const down = (column?.falling ?? false) !== (desc === true);
  const by = () => change({ sort: name, desc: sorted && !desc ? true : undefined });
  return (
    <th
      scope="col"
      data-column={fixed ? 'title' : 'own'}
      aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}
      style={fixed ? { paddingInlineStart: 10 } : undefined}
    >
      {column?.sorts ? (
        <button type="button" className={classes.sort} onClick={by}>
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
