import { Select } from '@mantine/core';
import classes from './arrivals.module.css';
import { chosen, offers } from './choices';
import type { Arrival, As, Asked, Table } from './send';
import { t } from './texts';

interface Properties {
  arrival: Arrival;
  onChange: (tables: Asked['tables']) => void;
}

/** What each table becomes, and each of its columns. */
export function Mapping({ arrival: { tables, fields }, onChange }: Properties) {
  const as = (value: As) => ({ value, label: t(`as_table_${value}`) });
  return (
    <section className={classes.card} aria-label={t('tables')}>
      <h2>{t('tables')}</h2>
      {tables.map((table) => (
        <section key={table.part} className={classes.table} aria-label={table.name}>
          <div className={classes.tableHead}>
            <span className={classes.tableName}>
              {table.name} <span className={classes.quiet}>{t('rows', { count: table.rows })}</span>
            </span>
            <Select
              aria-label={t('tableAs', { name: table.name })}
              allowDeselect={false}
              data={[as('tasks'), as('note'), as('leave')]}
              value={table.as}
              onChange={(next) => next && onChange(chosen(tables, table.part, { as: next as As }))}
            />
          </div>
          {table.as === 'tasks' && (
            <Columns
              table={table}
              fields={fields}
              onChange={(at, become) => onChange(chosen(tables, table.part, { at, become }))}
            />
          )}
        </section>
      ))}
    </section>
  );
}

interface ColumnsProperties {
  table: Table;
  fields: Arrival['fields'];
  onChange: (at: number, become: string) => void;
}

function Columns({ table, fields, onChange }: ColumnsProperties) {
  return (
    <div className={classes.columns}>
      {table.columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
        <div key={index} className={classes.column}>
          <span className={classes.head} title={[column.name, ...column.samples].join(' · ')}>
            <span>{column.name}</span>
            <span className={classes.sample}>{column.samples.join(' · ') || ' '}</span>
          </span>
          <Select
            aria-label={t('column', { name: column.name })}
            allowDeselect={false}
            data={offers(column, fields)}
            value={column.as}
            onChange={(next) => onChange(index, next ?? '')}
          />
        </div>
      ))}
    </div>
  );
}
