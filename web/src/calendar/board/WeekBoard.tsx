import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { PersonName, personColour } from '../../ui/Person';
import { longDate, sameZone, weekday } from '../../ui/time';
import type { Column } from '../types';
import { isWeekend } from '../wall';
import type { BoardProperties } from './Board';
import { Carried } from './Carried';
import { keyOf, ofDay } from './meeting';
import { t } from './texts';
import classes from './WeekBoard.module.css';

type Properties = BoardProperties & {
  label: string;
  dates: string[];
  showDay: (date: string) => void;
  /** Empty space of a day was chosen. */
  createOn?: (column: Column, date: string) => void;
};

const mostInCell = 9;

/** The week: a row for each person, a column for each day, each meeting on one line in the time where they are. */
export function WeekBoard(props: Properties) {
  const { columns, dates, today, label, showDay, actions } = props;
  return (
    <div className={classes.board}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <td className={classes.corner} />
            {dates.map((date) => (
              <th
                key={date}
                scope="col"
                data-today={date === today || undefined}
                data-weekend={isWeekend(date) || undefined}
              >
                <UnstyledButton
                  className={classes.day}
                  aria-label={t('shownDay', { date: longDate(date, today) })}
                  onClick={() => showDay(date)}
                >
                  {weekday(date)} <span className={classes.number}>{Number(date.slice(8))}</span>
                </UnstyledButton>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.principal.id} {...personColour(column.principal.colour)}>
              <th scope="row" className={classes.person}>
                <span className={classes.personLine}>
                  <PersonName name={column.principal.name} colour={column.principal.colour} />
                  <span data-chrome>{actions.menu?.(column)}</span>
                </span>
              </th>
              {dates.map((date) => (
                <td
                  key={date}
                  className={classes.cell}
                  data-today={date === today || undefined}
                  data-weekend={isWeekend(date) || undefined}
                  data-drop-date={date}
                  data-drop-who={actions.mayWrite(column) ? column.principal.id : undefined}
                >
                  <Cell {...props} column={column} date={date} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: Properties & { column: Column; date: string }) {
  const { column, date, today, own, actions, createOn, showDay } = props;
  const all = ofDay(column, date, own);
  const shown = all.length > mostInCell ? all.slice(0, mostInCell - 1) : all;
  const day = column.days.find((one) => one.date === date);
  const elsewhere = day && (day.away || !sameZone(day.zone, own));
  return (
    <>
      {elsewhere && (
        <p className={classes.place} data-away={day.away || undefined}>
          {day.place}
        </p>
      )}
      {shown.map((meeting) => (
        <Carried key={keyOf(meeting)} {...props} placed={{ column, meeting }} />
      ))}
      {all.length > shown.length && (
        <UnstyledButton className={classes.more} onClick={() => showDay(date)}>
          {t('more', { count: all.length - shown.length })}
        </UnstyledButton>
      )}
      {createOn && actions.mayWrite(column) && (
        <UnstyledButton
          className={classes.create}
          tabIndex={-1}
          aria-label={`${t('createFor', { name: column.principal.name })}, ${longDate(date, today)}`}
          onClick={() => createOn(column, date)}
        >
          <IconPlus size={14} stroke={2} aria-hidden />
        </UnstyledButton>
      )}
    </>
  );
}
