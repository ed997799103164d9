import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { addDays, longDate, shortDate, weekday } from '../../ui/time';
import type { BoardProperties } from '../board/Board';
import { Carried } from '../board/Carried';
import { byDay } from '../board/days';
import { keyOf, type Placed } from '../board/meeting';
import { t } from '../board/texts';
import { isWeekend } from '../wall';
import classes from './MonthBoard.module.css';

export type MonthProperties = BoardProperties & {
  /** Whole weeks. */
  dates: string[];
  /** A date of the month that is meant. */
  around: string;
  label: string;
  showDay: (date: string) => void;
  /** Empty space of a day was chosen; absent where nobody's calendar may be written in. */
  createOn?: (date: string) => void;
};

const mostInCell = 5;

/** A month: a row for each week, a column for each weekday, what everybody has coloured by person. */
export default function MonthBoard(props: MonthProperties) {
  const { columns, dates, own, label } = props;
  const days = byDay(columns, dates, own);
  const weeks = dates.filter((_, index) => index % 7 === 0);
  const [spot, setSpot] = useState(props.around);
  const stop = dates.includes(spot) ? spot : props.around;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = (event.target as Element).getAttribute('data-day');
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const to = from && by && addDays(from, by);
    if (!to || !dates.includes(to)) return;
    event.preventDefault();
    setSpot(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };
  return (
    <div className={classes.board}>
      <table className={classes.table} aria-label={label} onKeyDown={onKeyDown}>
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
          {weeks.map((first) => (
            <tr key={first}>
              {dates.slice(dates.indexOf(first), dates.indexOf(first) + 7).map((date) => (
                <Day
                  key={date}
                  {...props}
                  date={date}
                  placed={days.get(date) ?? []}
                  tabStop={date === stop}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day(props: MonthProperties & { date: string; placed: Placed[]; tabStop: boolean }) {
  const { date, placed, today, around, tabStop, showDay, createOn } = props;
  const shown = placed.length > mostInCell ? placed.slice(0, mostInCell - 1) : placed;
  const first = date.endsWith('-01');
  return (
    <td
      className={classes.cell}
      data-drop-date={date}
      data-today={date === today || undefined}
      data-weekend={isWeekend(date) || undefined}
      data-other={date.slice(0, 7) !== around.slice(0, 7) || undefined}
    >
      <div className={classes.head}>
        <UnstyledButton
          className={classes.day}
          tabIndex={tabStop ? 0 : -1}
          data-day={date}
          aria-label={t('shownDay', { date: longDate(date, today) })}
          aria-current={date === today ? 'date' : undefined}
          onClick={() => showDay(date)}
        >
          {first ? shortDate(date, today) : Number(date.slice(8))}
        </UnstyledButton>
        {createOn && (
          <UnstyledButton
            className={classes.create}
            tabIndex={-1}
            aria-label={t('createOn', { date: longDate(date, today) })}
            onClick={() => createOn(date)}
          >
            <IconPlus size={14} stroke={2} aria-hidden />
          </UnstyledButton>
        )}
      </div>
      {shown.map((one) => (
        <Carried
          key={`${one.column.principal.id} ${keyOf(one.meeting)}`}
          {...props}
          placed={one}
          date={date}
        />
      ))}
      {placed.length > shown.length && (
        <UnstyledButton
          className={classes.more}
          aria-label={t('moreOn', {
            count: placed.length - shown.length,
            date: longDate(date, today),
          })}
          onClick={() => showDay(date)}
        >
          {t('plusMore', { count: placed.length - shown.length })}
        </UnstyledButton>
      )}
    </td>
  );
}
