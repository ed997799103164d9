import { useMe, useOwnZone } from '../api/me';
import { daysLeftInWeek } from '../ui/looks/month';
import { addDays, civilDate, monthOf, shortDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { type Group, useGroupings, useGroups } from './groups';
import type { Kind, Row } from './queries';
import { t } from './texts';
import type { ListPage } from './useList';
import { dayIn } from './when';

/** Rows under one heading; the heading has no name where there is none. */
export interface Section {
  key: string;
  name: string;
  colour?: number | undefined;
  rows: readonly Row[];
  /** There may be more rows than are here. */
  partly?: boolean;
}

/** All rows without headings. */
export function plainly(rows: readonly Row[]): Section[] {
  return [{ key: '', name: '', rows }];
}

type Unit = 'week' | 'month';

function readPeriod(by: string | undefined, { columns }: Kind) {
  const [unit, name] = by?.split(':') ?? [];
  const column = columns.find((one) => one.name === name);
  const dated = column?.type === 'date' || column?.type === 'instant';
  return dated && (unit === 'week' || unit === 'month')
    ? { unit: unit as Unit, column }
    : undefined;
}

/** What the rows of a list can stand under: what a board has columns for, weeks and months. */
export function useHeadings(page: ListPage): { value: string; label: string }[] {
  const dates = page.kind.columns.filter(({ type }) => type === 'date' || type === 'instant');
  return [
    ...useGroupings(page),
    ...dates.flatMap(({ name, title }) => [
      { value: `week:${name}`, label: t('byWeek', { column: title }) },
      { value: `month:${name}`, label: t('byMonth', { column: title }) },
    ]),
  ];
}

/** The rows under the headings that are asked for; partly: they are the first of more. */
export function useSections(page: ListPage, rows: readonly Row[], partly: boolean): Section[] {
  const { kind, asked } = page;
  const by = useHeadings(page).find(({ value }) => value === asked.group)?.value;
  const groups = useGroups(page, by ?? '');
  const week = useMe().data?.member.week_start ?? 'monday';
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const period = readPeriod(by, kind);
  if (!by) return plainly(rows);
  if (!period) return underGroups(rows, groups).map((one) => ({ ...one, partly }));
  const { unit, column } = period;
  const sorted = column.name === (asked.sort ?? kind.sort);
  const down = sorted && column.falling !== (asked.desc === true);
  const start = (row: Row) => {
    const value = row.cells[column.name];
    return value ? startOf(dayIn(value, zone), unit, week) : '';
  };
  const named = (date: string) =>
    unit === 'month' ? monthOf(date) : t('weekOf', { date: shortDate(date, today) });
  const all = underPeriods(rows, start, named, down);
  return all.map((one, at) => ({ ...one, partly: partly && (!sorted || at === all.length - 1) }));
}

/** The first day of the week or month of a date. */
export function startOf(date: string, unit: Unit, week: 'monday' | 'sunday'): string {
  return unit === 'month' ? `${date.slice(0, 8)}01` : addDays(date, daysLeftInWeek(date, week) - 6);
}

/** A row with two tags stands under both; one whose value is not known any more, at the end. */
export function underGroups(rows: readonly Row[], groups: readonly Group[]): Section[] {
  const rest = rows.filter((row) => !groups.some(({ has }) => has(row)));
  return [
    ...groups.map(({ key, name, colour, has }) => ({ key, name, colour, rows: rows.filter(has) })),
    { key: 'others', name: t('others'), rows: rest },
  ].filter((one) => one.rows.length > 0);
}

export function underPeriods(
  rows: readonly Row[],
  start: (row: Row) => string,
  named: (date: string) => string,
  down: boolean,
): Section[] {
  const dates = [...new Set(rows.map(start))].filter(Boolean).sort();
  if (down) dates.reverse();
  const on = (date: string) => rows.filter((row) => start(row) === date);
  const none = { key: '', name: t('without'), rows: on('') };
  return [...dates.map((date) => ({ key: date, name: named(date), rows: on(date) })), none].filter(
    (one) => one.rows.length > 0,
  );
}
