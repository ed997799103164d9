import { IconPencil } from '@tabler/icons-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useMembers } from '../api/members';
import type { Names } from '../api/names';
import { DateField } from '../ui/fields/DateField';
import { TagPicker } from '../ui/fields/TagPicker';
import classes from '../ui/looks/table.module.css';
import { Cell } from './Cell';
import said from './lists.module.css';
import { Open } from './Open';
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
    case 'text':
    case 'number':
      return (
        <TextCell value={value} label={label} row={row} shown={shown} names={names} put={put} />
      );
    case 'tags':
      return (
        <TagsCell value={value} label={label} row={row} shown={shown} names={names} put={put} />
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

interface ValueProperties extends Omit<Properties, 'kind'> {
  value: string;
  label: string;
  put: (value: string) => void;
}

/** What a record is called, with a way to it and one to call it otherwise. */
export function Named({ kind, row, column }: { kind: string; row: Row; column: Column }) {
  const set = useSet(kind);
  const [open, setOpen] = useState(false);
  const label = t('rename', { title: row.label });
  if (open) {
    return (
      <Typed
        value={row.label}
        label={label}
        onDone={(value) => {
          setOpen(false);
          if (!value || value === row.label) return;
          const said = t('saved', { title: value, column: column.title });
          set.mutate({ row, column: column.name, value, said });
        }}
      />
    );
  }
  return (
    <>
      <Open kind={kind} row={row} className={classes.title} />
      <button
        type="button"
        className={classes.pencil}
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        <IconPencil size={14} stroke={1.8} />
      </button>
    </>
  );
}

/** A line that is typed; Enter and leaving it keep it, Escape does not. */
function Typed({
  value,
  label,
  onDone,
}: {
  value: string;
  label: string;
  onDone: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  return (
    <input
      className={classes.input}
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: whoever opened it wants to type.
      autoFocus
      value={typed}
      maxLength={500}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => onDone(typed.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(typed.trim());
        if (event.key === 'Escape') onDone(value);
      }}
    />
  );
}

function TextCell({ value, label, put, ...rest }: ValueProperties) {
  const [open, setOpen] = useState(false);
  const done = (next: string) => {
    setOpen(false);
    put(next);
  };
  if (open) return <Typed value={value} label={label} onDone={done} />;
  return <Value value={value} label={label} onOpen={() => setOpen(true)} {...rest} />;
}

/** Tags are put together first, and kept when the focus leaves them. */
function TagsCell({ value, label, put, ...rest }: ValueProperties) {
  const [chosen, setChosen] = useState<string[]>();
  const box = useRef<HTMLFieldSetElement>(null);
  const open = chosen !== undefined;
  useEffect(() => {
    if (!open) return;
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    box.current?.querySelector('input')?.focus();
  }, [open]);
  if (!chosen) {
    const show = () => setChosen(value ? value.split(',') : []);
    return <Value value={value} label={label} onOpen={show} {...rest} />;
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (currentTarget.contains(relatedTarget)) return;
    setChosen(undefined);
    put([...chosen].sort().join(','));
  };
  return (
    <fieldset ref={box} className={said.picks} aria-label={label} onBlur={leave}>
      <TagPicker quiet label={label} space={rest.row.space} value={chosen} onChange={setChosen} />
    </fieldset>
  );
}

interface ShownProperties extends Omit<ValueProperties, 'put'> {
  onOpen: () => void;
}

/** What a cell says until it is changed. */
function Value({ value, label, row, shown, names, onOpen }: ShownProperties) {
  return (
    <button type="button" className={classes.value} aria-label={label} onClick={onOpen}>
      {value ? (
        <Cell row={row} shown={shown} names={names} />
      ) : (
        <span className={classes.nothing}>{t('nothing')}</span>
      )}
    </button>
  );
}

function DateCell({ value, label, put, ...rest }: ValueProperties) {
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
  return <Value value={value} label={label} onOpen={() => setOpen(true)} {...rest} />;
}
