import type { Column, Kind } from './queries';
import { t } from './texts';

export type How = 'is' | 'from' | 'to' | 'set' | 'empty';

/** One thing that is asked, in its parts. */
export interface Filter {
  column: string;
  how: How;
  values: string[];
}

export function readFilter(text: string): Filter {
  const [column = '', how = '', ...rest] = text.split(':');
  const value = rest.join(':');
  return { column, how: how as How, values: value ? value.split(',') : [] };
}

export function writeFilter({ column, how, values }: Filter): string {
  return how === 'set' || how === 'empty'
    ? `${column}:${how}`
    : `${column}:${how}:${values.join(',')}`;
}

/** How a column can be asked. */
export function howsOf({ type }: Column): How[] {
  switch (type) {
    case 'number':
    case 'bytes':
      return ['from', 'to', 'is'];
    case 'date':
      return ['from', 'to', 'is', 'set', 'empty'];
    case 'instant':
      return ['from', 'to', 'is'];
    case 'text':
      return ['set', 'empty'];
    case 'flag':
    case 'space':
      return ['is'];
    default:
      return ['is', 'set', 'empty'];
  }
}

/** The columns that can be asked; own fields are asked by themselves. */
export function askable({ columns }: Kind): Column[] {
  return columns.filter(({ asks }) => asks);
}

const days = /^today(?:([+-])(\d+))?$/;

/** A day that is said from today on, in words; nothing for one that is written out. */
export function dayWords(value: string): string | undefined {
  const found = days.exec(value);
  if (!found) return undefined;
  const [, sign, count] = found;
  if (!sign) return t('today');
  return t(sign === '+' ? 'inDays' : 'daysAgo', { count: Number(count) });
}
