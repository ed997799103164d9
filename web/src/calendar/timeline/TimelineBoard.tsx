import { UnstyledButton } from '@mantine/core';
import type { CSSProperties } from 'react';
import { PersonName, personColour } from '../../ui/Person';
import { longDate, shortDate, weekday } from '../../ui/time';
import type { BoardProperties } from '../board/Board';
import { Carried } from '../board/Carried';
import { byDay } from '../board/days';
import { endOf, isLong, keyOf, type Placed, startOf, zoneAt } from '../board/meeting';
import { t } from '../board/texts';
import type { Column } from '../types';
import { isWeekend } from '../wall';
import { bandsOf, barsOf, partOf } from './bands';
import classes from './TimelineBoard.module.css';

type Properties = BoardProperties & {
  dates: string[];
  label: string;
  showDay: (date: string) => void;
};

/** Four weeks, a row for each person: where they are as bands, whole days as bars, and how full each day is. */
export default function TimelineBoard(props: Properties) {
  const { columns, dates, label } = props;
  const days = { '--days': dates.length } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls to the side.
    <section className={classes.timeline} style={days} aria-label={label} tabIndex={0}>
      <Heads {...props} />
      {columns.map((column) => (
        <Person key={column.principal.id} {...props} column={column} />
      ))}
    </section>
  );
}

function Heads({ dates, today, showDay }: Properties) {
  return (
    <div className={classes.row}>
      <span className={classes.corner} />
      {dates.map((date, index) => (
        <UnstyledButton
          key={date}
          className={classes.date}
          style={{ gridColumn: index + 2 }}
          aria-label={t('shownDay', { date: longDate(date, today) })}
          aria-current={date === today ? 'date' : undefined}
          data-weekend={isWeekend(date) || undefined}
          onClick={() => showDay(date)}
        >
          <span>{weekday(date).slice(0, 2)}</span>
          <strong>
            {index === 0 || date.endsWith('-01') ? shortDate(date, today) : Number(date.slice(8))}
          </strong>
        </UnstyledButton>
      ))}
    </div>
  );
}

function Person(props: Properties & { column: Column }) {
  const { column, dates, own, today, actions } = props;
  const { name, colour, id } = column.principal;
  const bars = barsOf(column, dates, own);
  const lanes = Math.max(0, ...bars.map(({ lane }) => lane.lane + 1));
  const timed = { ...column, all_day: [], meetings: column.meetings.filter((one) => !isLong(one)) };
  const days = byDay([timed], dates, own);
  return (
    <section
      className={classes.row}
      aria-label={name}
      data-drop-who={actions.mayWrite(column) ? id : undefined}
      {...personColour(colour)}
    >
      <p className={classes.person} style={{ gridRow: `1 / span ${lanes + 2}` }}>
        <PersonName name={name} colour={colour} />
      </p>
      {dates.map((date, index) => (
        <span
          key={date}
          className={classes.column}
          style={{ gridColumn: index + 2, gridRow: `1 / span ${lanes + 2}` }}
          data-drop-date={date}
          data-weekend={isWeekend(date) || undefined}
          data-today={date === today || undefined}
          aria-hidden
        />
      ))}
      {bandsOf(column.days, dates).map(({ from, to, place, away }) => (
        <p
          key={from}
          className={classes.band}
          style={{ gridColumn: `${from + 2} / ${to + 2}`, gridRow: 1 }}
          data-away={away || undefined}
          title={place}
        >
          <span>{place}</span>
        </p>
      ))}
      {bars.map(({ meeting, from, to, lane }) => (
        <Carried
          key={keyOf(meeting)}
          {...props}
          placed={{ column, meeting }}
          date={dates[from] ?? ''}
          style={{
            gridColumn: `${from + 2} / ${to + 2}`,
            gridRow: lane.lane + 2,
            paddingInline: 1,
          }}
        />
      ))}
      {dates.map((date, index) => (
        <Day
          key={date}
          {...props}
          date={date}
          placed={days.get(date) ?? []}
          style={{ gridColumn: index + 2, gridRow: lanes + 2 }}
        />
      ))}
    </section>
  );
}

type DayProperties = Properties & {
  column: Column;
  date: string;
  placed: Placed[];
  style: CSSProperties;
};

/** How full a day is: a mark for each meeting at its hour, and their number. */
function Day({ column, date, placed, style, own, today, showDay }: DayProperties) {
  const place = column.days.find((one) => one.date === date)?.place ?? '';
  const count = placed.length;
  const name = column.principal.name;
  return (
    <UnstyledButton
      className={classes.day}
      style={style}
      aria-label={t('personDay', { name, date: longDate(date, today), place, count })}
      title={t('dayWith', { date: longDate(date, today), count })}
      onClick={() => showDay(date)}
    >
      <span className={classes.marks} aria-hidden>
        {placed.map(({ meeting }) => {
          const start = startOf(meeting);
          const { top, height } = partOf(start, endOf(meeting), zoneAt(column, start, own));
          return (
            <span
              key={keyOf(meeting)}
              className={classes.mark}
              data-clash={meeting.clash?.length ? true : undefined}
              data-status={meeting.status}
              style={{ top: `${top * 100}%`, height: `${height * 100}%` }}
            />
          );
        })}
      </span>
      <span className={classes.count}>{count > 0 ? count : ''}</span>
    </UnstyledButton>
  );
}
