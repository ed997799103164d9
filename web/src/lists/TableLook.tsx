import { useNames } from '../api/names';
import { ColumnsMenu } from '../ui/looks/ColumnsMenu';
import { More } from '../ui/looks/More';
import classes from '../ui/looks/table.module.css';
import { Cell } from './Cell';
import { EditCell, Named } from './EditCell';
import { Open } from './Open';
import { type Row, rowKey } from './queries';
import { t } from './texts';
import { type ListPage, type Shown, useColumns } from './useList';

interface Properties {
  page: ListPage;
  rows: readonly Row[];
  more: { busy: boolean; load: () => void } | undefined;
}

/** Records as a table: the columns are chosen, their heads put it into order, what is simple is changed in place. */
export function TableLook({ page, rows, more }: Properties) {
  const { kind, asked, change } = page;
  const names = useNames();
  const { all, chosen } = useColumns(page);
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
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {chosen.map((shown) => (
                  <td key={shown.name} data-column={shown.fixed ? 'title' : 'own'}>
                    {shown.fixed ? (
                      <div className={classes.first}>
                        {shown.column?.writes && row.may_write ? (
                          <Named kind={kind.kind} row={row} column={shown.column} />
                        ) : (
                          <Open kind={kind.kind} row={row} className={classes.title} />
                        )}
                      </div>
                    ) : shown.column?.writes && row.may_write ? (
                      <EditCell kind={kind.kind} row={row} shown={shown} names={names} />
                    ) : (
                      <Cell row={row} shown={shown} names={names} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {more && <More {...more} key={rows.length} />}
      </section>
    </div>
  );
}

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
