import { UnstyledButton } from '@mantine/core';
import { type CSSProperties, useEffect, useRef } from 'react';
import { clock, longDate, weekday } from '../../ui/time';
import { type Axis, hourHeight, hourTicks, offsetOn } from '../board/axis';
import type { BoardProperties } from '../board/Board';
import board from '../board/Board.module.css';
import { Carried } from '../board/Carried';
import { byDay } from '../board/days';
import { keyOf } from '../board/meeting';
import { Corner, Ruler } from '../board/Ruler';
import { t } from '../board/texts';
import { hourMs, wallOf } from '../wall';
import classes from './HoursBoard.module.css';
import { HoursDay } from './HoursDay';
import { besideTicks, piecesOf, wallAxis } from './walls';

export type HoursProperties = BoardProperties & {
  dates: string[];
  label: string;
  showDay: (date: string) => void;
  /** A stretch of empty time was chosen, on the reader's wall. */
  createAt?: (start: number, end: number) => void;
};

/** One grid of hours for everybody who is shown: a column for each date, in the reader's zone. */
export default function HoursBoard(props: HoursProperties) {
  const { dates, own, label, beside } = props;
  const first = dates[0] ?? '';
  const axis = wallAxis(first);
  const scroller = useRef<HTMLDivElement>(null);
  useFirstLook(scroller, props, axis);
  const style = { '--columns': dates.length, '--least': dates.length > 1 ? '104px' : '148px' };
  const template = style as unknown as CSSProperties;
  return (
    <div className={board.board} data-beside={beside}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a day without meetings has nothing else to reach it by. */}
      <section ref={scroller} className={board.scroller} aria-label={label} tabIndex={0}>
        <div className={board.top} style={template}>
          <div className={classes.heads}>
            <Corner own={own} beside={beside} />
            {dates.map((date) => (
              <Head key={date} {...props} date={date} />
            ))}
          </div>
          <WholeDays {...props} />
        </div>
        <div className={classes.body} style={{ ...template, height: offsetOn(axis, axis.to) }}>
          <Ruler
            axis={axis}
            own={own}
            beside={beside}
            ticksOf={(zone) =>
              zone === own ? hourTicks(axis, 'UTC') : besideTicks(first, own, zone)
            }
          />
          <div className={board.lines} aria-hidden>
            {hourTicks(axis, 'UTC').map(({ at }) => (
              <span key={at} style={{ top: offsetOn(axis, at) }} />
            ))}
          </div>
          {dates.map((date) => (
            <HoursDay key={date} {...props} date={date} />
          ))}
          <NowLine {...props} />
        </div>
      </section>
    </div>
  );
}

function Head({ date, dates, today, showDay }: HoursProperties & { date: string }) {
  const words = (
    <>
      {weekday(date)} <span className={classes.number}>{Number(date.slice(8))}</span>
    </>
  );
  return (
    <div className={classes.head} data-today={date === today || undefined}>
      {dates.length > 1 ? (
        <UnstyledButton
          className={classes.day}
          aria-label={t('shownDay', { date: longDate(date, today) })}
          onClick={() => showDay(date)}
        >
          {words}
        </UnstyledButton>
      ) : (
        <p className={classes.day}>{words}</p>
      )}
    </div>
  );
}

/** What lasts the whole day, above the hours. */
function WholeDays(props: HoursProperties) {
  const { columns, dates, own } = props;
  const only = columns.map((column) => ({ ...column, meetings: [] }));
  const days = byDay(only, dates, own);
  if ([...days.values()].every((list) => list.length === 0)) return null;
  return (
    <div className={classes.whole}>
      <p className={classes.corner}>{t('allDay')}</p>
      {dates.map((date) => (
        <div key={date} className={classes.cell} data-drop-date={date}>
          {days.get(date)?.map((placed) => (
            <Carried key={keyOf(placed.meeting)} {...props} placed={placed} date={date} />
          ))}
        </div>
      ))}
    </div>
  );
}

function NowLine({ dates, today, now, own }: HoursProperties) {
  if (!dates.includes(today)) return null;
  const time = clock(now, own);
  return (
    <div className={board.now} style={{ top: offsetOn(wallAxis(today), wallOf(now, own)) }}>
      <time className={board.nowTime} title={t('now', { time })}>
        {time}
      </time>
    </div>
  );
}

/** Scrolls to where the first of the days begins, or to an hour and a half before now. */
function useFirstLook(
  scroller: React.RefObject<HTMLDivElement | null>,
  props: HoursProperties,
  axis: Axis,
) {
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const box = scroller.current;
    if (!box || seen.current === axis.from || props.columns.length === 0) return;
    seen.current = axis.from;
    const { columns, dates, own, now, today } = props;
    const begins = dates
      .flatMap((date) => piecesOf(columns, date, own, null).map(({ start }) => start))
      .map(
        (start) =>
          start - axis.from - Math.floor((start - axis.from) / (24 * hourMs)) * 24 * hourMs,
      )
      .filter((hour) => hour >= 5 * hourMs);
    const begin = Math.min(8 * hourMs, ...begins) - hourMs / 2;
    const hour = wallOf(now, own) - wallAxis(today).from;
    const late =
      dates.includes(today) && hour > begin + (box.clientHeight / hourHeight - 3.5) * hourMs;
    box.scrollTop = offsetOn(axis, axis.from + (late ? hour - 1.5 * hourMs : begin));
  });
}
