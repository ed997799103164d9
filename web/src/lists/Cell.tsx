import { useCalendarNames } from '../api/calendars';
import { useMe, useOwnZone } from '../api/me';
import type { Names } from '../api/names';
import { TagChip } from '../ui/Chip';
import classes from '../ui/looks/table.module.css';
import { useWords } from '../ui/own/useWords';
import { PersonName } from '../ui/Person';
import { RelativeDate } from '../ui/RelativeDate';
import said from './lists.module.css';
import type { Column, Row } from './queries';
import { t } from './texts';
import type { Shown } from './useList';
import { dayIn, timeIn } from './when';

interface Properties {
  row: Row;
  shown: Shown;
  names: Names;
}

/** What stands in one column of a record, to be read. */
export function Cell({ row, shown: { column, field }, names }: Properties) {
  const words = useWords();
  if (field) {
    const held = row.fields?.find((one) => one.field === field.id);
    if (!held) return null;
    const text = words(field, held);
    if (field.type === 'choice') {
      const colour = field.choices.find(({ id }) => id === held.value)?.colour ?? 7;
      return <TagChip name={text} colour={colour} />;
    }
    const number = field.type === 'money' || field.type === 'number';
    return <span className={number ? classes.number : classes.text}>{text}</span>;
  }
  return <Plain column={column} value={row.cells[column.name] ?? ''} names={names} />;
}

/** The same where no heading stands above it: dates, numbers and yes mean nothing without their column's name. */
export function Said({ row, shown, names }: Properties) {
  const { column, field, label, name } = shown;
  const held = column ? row.cells[name] : row.fields?.some((one) => one.field === field?.id);
  if (!held) return null;
  return (
    <span className={said.said} title={label}>
      {named.includes(column?.type ?? '') && <span className={said.label}>{label}: </span>}
      <Cell row={row} shown={shown} names={names} />
    </span>
  );
}

const named = ['date', 'instant', 'number', 'flag', 'member'];

function Plain({ column, value, names }: { column: Column; value: string; names: Names }) {
  if (!value) return null;
  switch (column.type) {
    case 'date':
      return <RelativeDate date={value} />;
    case 'instant':
      return <When value={value} />;
    case 'number':
      return <span className={classes.number}>{value}</span>;
    case 'bytes':
      return <span className={classes.number}>{bytes(Number(value))}</span>;
    case 'flag':
      return <span>{t('yes')}</span>;
    case 'choice':
      return <span>{column.options.find((one) => one.value === value)?.title}</span>;
    case 'member':
      return <span>{names.member(value)}</span>;
    case 'space':
      return <Whose space={value} names={names} />;
    case 'calendar':
      return <Calendar id={value} />;
    case 'tags':
      return (
        <span className={classes.tags}>
          {value.split(',').flatMap((id) => {
            const tag = names.tag(id);
            return tag ? [<TagChip key={id} name={tag.name} colour={tag.colour} />] : [];
          })}
        </span>
      );
    default:
      return <span className={classes.text}>{value}</span>;
  }
}

/** An instant where the reader is at home; a date where whole days are meant. */
export function When({ value }: { value: string }) {
  const zone = useOwnZone();
  return (
    <span title={zone}>
      <RelativeDate date={dayIn(value, zone)} /> {timeIn(value, zone)}
    </span>
  );
}

function Calendar({ id }: { id: string }) {
  return <span>{useCalendarNames().find((one) => one.id === id)?.name}</span>;
}

/** For whom a record is: somebody, the reader, the house. */
function Whose({ space, names }: { space: string; names: Names }) {
  const { data: me } = useMe();
  const person = names.space(space);
  if (person) return <PersonName name={person.name} colour={person.colour} />;
  if (space === me?.member.id) return <span>{t('mine')}</span>;
  return space === me?.organisation.id ? <span>{t('house')}</span> : null;
}

/** "1.4 MB", by thousands. */
function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let n = count;
  let at = 0;
  while (n >= 1000 && at < units.length - 1) {
    n /= 1000;
    at++;
  }
  return `${n < 10 && at > 0 ? n.toFixed(1) : Math.round(n)} ${units[at]}`;
}
