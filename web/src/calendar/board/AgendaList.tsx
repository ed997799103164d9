import { useEffect, useRef } from 'react';
import { personColour } from '../../ui/Person';
import { cityOf, clock, longDate, sameZone, weekday } from '../../ui/time';
import type { Column, Meeting } from '../types';
import { dateText, wallOf } from '../wall';
import classes from './AgendaList.module.css';
import type { BoardProperties } from './Board';
import { byTime } from './days';
import { MeetingBlock } from './MeetingBlock';
import { endOf, keyOf, ofDay, type Placed, placeAt, startOf, zoneAt } from './meeting';
import { rangeIn, sentenceOf, timesOf } from './sentence';
import { t } from './texts';

type Properties = BoardProperties & {
  dates: string[];
  /** The date stands over a single day too. */
  dated?: boolean;
};

/** Everybody's meetings one below the other in the order of time, for narrow screens. */
export function AgendaList(props: Properties) {
  const { dates, today, dated = dates.length > 1 } = props;
  const todays = useRef<HTMLElement>(null);
  const [first = ''] = dates;
  const week = dates.length > 1;
  // The week begins at today when it first comes into view; afterwards the reader scrolls.
  useEffect(() => {
    if (week && first) todays.current?.scrollIntoView({ block: 'start' });
  }, [week, first]);
  return (
    <div className={classes.list}>
      {dates.map((date) => (
        <section
          key={date}
          ref={date === today && date !== first ? todays : undefined}
          className={classes.day}
          aria-label={longDate(date, today)}
        >
          {dated && <h3 className={classes.date}>{longDate(date, today)}</h3>}
          <DayList {...props} date={date} />
        </section>
      ))}
    </div>
  );
}

function DayList(props: Properties & { date: string }) {
  const { columns, date, own, now, today } = props;
  const all = columns
    .flatMap((column) => ofDay(column, date, own).map((meeting) => ({ column, meeting })))
    .sort(byTime);
  const next = date === today ? all.findIndex(({ meeting }) => isAhead(meeting, now)) : -1;
  if (all.length === 0) return <p className={classes.nothing}>{t('nothing')}</p>;
  return (
    <ul className={classes.meetings}>
      {all.map((placed, index) => (
        <li key={`${placed.column.principal.id} ${keyOf(placed.meeting)}`}>
          {index === next && (
            <p className={classes.now} data-now>
              <time>{clock(now, own)}</time>
            </p>
          )}
          <Entry {...props} placed={placed} past={next > index || (next < 0 && date < today)} />
        </li>
      ))}
    </ul>
  );
}

type EntryProperties = Properties & { placed: Placed; date: string; past: boolean };

function Entry({ placed, date, past, ...board }: EntryProperties) {
  const { column, meeting } = placed;
  const { own, roving, moving, actions } = board;
  const key = keyOf(meeting);
  return (
    <div
      className={classes.entry}
      data-past={past || undefined}
      {...personColour(column.principal.colour)}
    >
      <p className={classes.time}>{yourTime(meeting, date, own)}</p>
      <div className={classes.block}>
        <MeetingBlock
          meeting={meeting}
          range={whenThere(meeting, column, own)}
          sentence={sentenceOf(meeting, column, own)}
          hint={timesOf(meeting, column, own)}
          size="two"
          tabStop={roving.stop === key}
          moving={moving ? keyOf(moving.meeting) === key : false}
          whose={board.columns.length > 1 ? column.principal.name : undefined}
          onOpen={() => actions.open(placed)}
          onFocus={() => roving.onFocus(key)}
        />
      </div>
    </div>
  );
}

/** When it begins for the reader, with the day where that is another. */
function yourTime(meeting: Meeting, date: string, own: string): string {
  if (meeting.all_day) return t('allDay');
  const start = startOf(meeting);
  const day = dateText(wallOf(start, own));
  const time = clock(start, own);
  return day === date ? time : `${weekday(day)} ${time}`;
}

/** Until when, or both times where they are when that is elsewhere. */
function whenThere(meeting: Meeting, column: Column, own: string): string {
  if (meeting.all_day) return '';
  const [start, end] = [startOf(meeting), endOf(meeting)];
  const zone = zoneAt(column, start, own);
  const range = rangeIn(start, end, zone);
  if (sameZone(zone, own)) return range;
  return t('there', { range, place: placeAt(column.days, start)?.place || cityOf(zone) });
}

function isAhead(meeting: Meeting, now: number): boolean {
  return !meeting.all_day && endOf(meeting) > now;
}
