import { Select, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMe, useOwnZone } from '../api/me';
import { type Names, useNames } from '../api/names';
import { useDrag } from '../calendar/board/useDrag';
import { MonthBar } from '../ui/looks/MonthBar';
import { stepOf, weeksOf } from '../ui/looks/month';
import classes from '../ui/looks/month.module.css';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { personColour } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { addDays, civilDate, longDate, monthOf, shortDate, weekday } from '../ui/time';
import { useNow } from '../ui/useNow';
import { ListLook } from './ListLook';
import { Open } from './Open';
import { type Column, type Row, rowKey } from './queries';
import { plainly } from './sections';
import { t } from './texts';
import type { ListPage } from './useList';
import { useRows } from './useRows';
import { useSet } from './useSet';
import { daysIn, partOf, timeIn } from './when';

/** Up to how many records of a month are fetched. */
const most = 1000;
const mostInCell = 4;

/** The records on the days of one of their columns; one that is put on another day says that day then. */
export function MonthLook({ page }: { page: ListPage }) {
  const { kind, asked, search, change } = page;
  const week = useMe().data?.member.week_start ?? 'monday';
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const by = kind.columns.find(({ name }) => name === (asked.group ?? kind.days[0]));
  const column = by && kind.days.includes(by.name) ? by : kind.columns.find(isDay(kind.days));
  const month = (search.month ?? today).slice(0, 8).concat('01');
  const dates = weeksOf(month, week);
  const { rows, data, error, refetch, partly } = useMonth(page, column, dates);
  const days = byDay(rows, column, dates, zone);
  const [chosen, choose] = useState(today);
  const day = dates.includes(chosen) ? chosen : dates.includes(today) ? today : month;
  const { grid, move } = useMove(kind.kind, column, dates, choose);
  const names = useNames();
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data || !column) return <RowsSkeleton rows={9} />;
  return (
    <div className={classes.whole}>
      <MonthBar
        month={month}
        today={today}
        help={column.writes ? t('monthHelp') : undefined}
        change={(next) => change({ month: next })}
      >
        {kind.days.length > 1 && (
          <Select
            aria-label={t('byDay')}
            allowDeselect={false}
            w={160}
            value={column.name}
            onChange={(group) => change({ group: group ?? undefined })}
            data={kind.columns
              .filter(({ name }) => kind.days.includes(name))
              .map(({ name, title }) => ({ value: name, label: title }))}
            data-chrome
          />
        )}
      </MonthBar>
      {partly && <p className={classes.note}>{t('partly', { count: most })}</p>}
      <table
        className={classes.grid}
        ref={grid}
        aria-label={t('month', { kind: kind.title, month: monthOf(month) })}
      >
        <thead>
          <tr>
            {dates.slice(0, 7).map((date) => (
              <th key={date} scope="col">
                {weekday(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dates
            .filter((_, index) => index % 7 === 0)
            .map((start) => (
              <tr key={start}>
                {dates.slice(dates.indexOf(start), dates.indexOf(start) + 7).map((date) => (
                  <Day
                    key={date}
                    date={date}
                    placed={days.get(date) ?? []}
                    today={today}
                    month={month}
                    chosen={date === day}
                    choose={choose}
                    of={{ kind: kind.kind, column, zone, names, move }}
                  />
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <section className={classes.day} aria-label={longDate(day, today)}>
        <h2 className={classes.title}>{longDate(day, today)}</h2>
        {days.get(day)?.length ? (
          <ListLook page={page} sections={plainly((days.get(day) ?? []).map(({ row }) => row))} />
        ) : (
          <p className={classes.note}>{t('noneOn')}</p>
        )}
      </section>
    </div>
  );

  function isDay(named: readonly string[]) {
    return ({ name }: Column) => name === named[0];
  }
}

/** What is on the days of some weeks, page after page. */
function useMonth({ question }: ListPage, column: Column | undefined, dates: readonly string[]) {
  const name = column?.name ?? '';
  const from = `${column?.until ?? name}:from:${dates[0]}`;
  const filters = [...question.filters, from, `${name}:to:${dates.at(-1)}`];
  const sort = column?.sorts ? name : undefined;
  return useRows({ ...question, sort, desc: undefined, filters }, most, column !== undefined);
}

/** A record on one of its days. */
interface Placed {
  row: Row;
  /** Which of them, of something that lasts for several. */
  part: string | undefined;
}

function byDay(
  rows: readonly Row[],
  column: Column | undefined,
  dates: readonly string[],
  zone: string,
): Map<string, Placed[]> {
  const days = new Map<string, Placed[]>();
  for (const row of rows) {
    const value = column && row.cells[column.name];
    if (!value) continue;
    const span = daysIn(value, row.cells[column.until ?? ''], zone);
    for (const date of dates) {
      if (date < span[0] || date > span[1]) continue;
      days.set(date, [...(days.get(date) ?? []), { row, part: partOf(date, span) }]);
    }
  }
  return days;
}

/** Moves a record by days; it keeps the focus where it arrives. */
function useMove(
  kind: string,
  column: Column | undefined,
  dates: readonly string[],
  choose: (date: string) => void,
) {
  const grid = useRef<HTMLTableElement>(null);
  const set = useSet(kind);
  const [arrived, setArrived] = useState<string>();
  useEffect(() => {
    if (!arrived) return;
    const there = grid.current?.querySelector<HTMLElement>(`[data-row="${arrived}"]`);
    there?.focus();
    if (there) setArrived(undefined);
  });
  const move =
    column?.writes && column.type === 'date'
      ? (row: Row, to: string) => {
          if (!row.may_write || row.cells[column.name] === to) return;
          const said = t('saved', { title: row.label, column: column.title });
          set.mutate({ row, column: column.name, value: to, said });
          choose(to);
          if (dates.includes(to)) setArrived(row.id);
        }
      : undefined;
  return { grid, move };
}

interface Of {
  kind: string;
  column: Column;
  zone: string;
  names: Names;
  move: ((row: Row, to: string) => void) | undefined;
}

interface DayProperties {
  date: string;
  placed: readonly Placed[];
  today: string;
  month: string;
  chosen: boolean;
  choose: (date: string) => void;
  of: Of;
}

/** One day: the first of its records, and how many more. */
function Day({ date, placed, today, month, chosen, choose, of }: DayProperties) {
  const shown = placed.length > mostInCell ? placed.slice(0, mostInCell - 1) : placed;
  const rest = placed.length - shown.length;
  const name = longDate(date, today);
  return (
    <td
      data-drop-date={date}
      data-today={date === today || undefined}
      data-other={date.slice(0, 7) !== month.slice(0, 7) || undefined}
      data-chosen={chosen || undefined}
    >
      <UnstyledButton
        className={classes.number}
        aria-label={t('dayOf', { date: name, count: placed.length })}
        aria-current={date === today ? 'date' : undefined}
        aria-pressed={chosen}
        onClick={() => choose(date)}
      >
        {date.endsWith('-01') ? shortDate(date, today) : Number(date.slice(8))}
        <span className={classes.dots} aria-hidden>
          {placed.slice(0, 4).map(({ row }) => (
            <span key={rowKey(row)} />
          ))}
        </span>
      </UnstyledButton>
      <ul className={classes.tasks}>
        {shown.map((one) => (
          <Item key={rowKey(one.row)} {...one} of={of} />
        ))}
      </ul>
      {rest > 0 && (
        <UnstyledButton
          className={classes.more}
          aria-label={t('moreOn', { count: rest, date: name })}
          onClick={() => choose(date)}
        >
          {t('moreShort', { count: rest })}
        </UnstyledButton>
      )}
    </td>
  );
}

function Item({ row, part, of: { kind, column, zone, names, move } }: Placed & { of: Of }) {
  const movable = move !== undefined && row.may_write;
  const drag = useDrag(movable, ({ place }) => place.date && move?.(row, place.date));
  const colour = names.space(row.space)?.colour;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key);
    const date = row.cells[column.name];
    if (!event.shiftKey || !step || !date || !movable) return;
    event.preventDefault();
    move(row, addDays(date, step));
  };
  const { by } = drag;
  const at = row.cells[column.name];
  const begins = !part || part.startsWith('1/');
  return (
    <li
      className={classes.item}
      data-carried={by ? true : undefined}
      style={by ? { transform: `translate(${by.x}px, ${by.y}px)` } : undefined}
      onPointerDown={drag.onPointerDown}
      {...(colour !== undefined && personColour(colour))}
    >
      <Open
        kind={kind}
        row={row}
        className={classes.task}
        moves={movable ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
        time={begins && at !== undefined ? timeIn(at, zone) : undefined}
        part={part}
        onKeyDown={onKeyDown}
      />
    </li>
  );
}
