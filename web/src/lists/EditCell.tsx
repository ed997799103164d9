import { useState } from 'react';
import { useMembers } from '../api/members';
import type { Names } from '../api/names';
import { DateField } from '../ui/fields/DateField';
import classes from '../ui/looks/table.module.css';
import { Cell } from './Cell';
import type { Column, Row } from './queries';
import { t } from './texts';
import type { Shown } from './useList';
import { useSet } from './useSet';

interface Properties {
  kind: string;
  row: Row;
  shown: Shown;
  names: Names;
}

/** What stands in a column, and is changed there. */
export function EditCell({ kind, row, shown, names }: Properties) {
  const set = useSet(kind);
  const { column } = shown;
  if (!column) return null;
  const value = row.cells[column.name] ?? '';
  const label = t('edit', { column: column.title, title: row.label });
  const put = (next: string) => {
    if (next === value) return;
    set.mutate({
      row,
      column: column.name,
      value: next,
      said: t('saved', { title: row.label, column: column.title }),
    });
  };
  switch (column.type) {
    case 'flag':
      return (
        <input
          type="checkbox"
          checked={value === 'true'}
          aria-label={label}
          onChange={(event) => put(event.currentTarget.checked ? 'true' : '')}
        />
      );
    case 'date':
      return (
        <DateCell value={value} label={label} row={row} shown={shown} names={names} put={put} />
      );
    default:
      return <Choose column={column} value={value} label={label} put={put} />;
  }
}

interface ChooseProperties {
  column: Column;
  value: string;
  label: string;
  put: (value: string) => void;
}

function Choose({ column, value, label, put }: ChooseProperties) {
  const { data: members = [] } = useMembers();
  const options =
    column.type === 'member'
      ? members.map(({ id, name }) => ({ value: id, title: name }))
      : column.options;
  return (
    <select
      className={classes.choice}
      aria-label={label}
      value={value}
      data-none={value ? undefined : true}
      onChange={(event) => put(event.currentTarget.value)}
    >
      {(column.type === 'member' || column.maybe || !value) && (
        <option value="">{t('nothing')}</option>
      )}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.title}
        </option>
      ))}
    </select>
  );
}

interface DateProperties extends Omit<Properties, 'kind'> {
  value: string;
  label: string;
  put: (value: string) => void;
}

function DateCell({ value, label, row, shown, names, put }: DateProperties) {
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <DateField
        aria-label={label}
        value={value}
        autoFocus
        size="xs"
        w={150}
        clearable
        onChange={(next) => {
          setOpen(false);
          put(next);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      />
    );
  }
  return (
    <button
      type="button"
      className={classes.value}
      aria-label={label}
      onClick={() => setOpen(true)}
    >
      {value ? (
        <Cell row={row} shown={shown} names={names} />
      ) : (
        <span className={classes.nothing}>{t('nothing')}</span>
      )}
    </button>
  );
}
