import type { CSSProperties } from 'react';
import { personColour } from '../../ui/Person';
import { clock, sameZone } from '../../ui/time';
import type { BoardProperties } from './Board';
import classes from './Carried.module.css';
import { hoursApart } from './ColumnHead';
import { useCarry } from './carry';
import { MeetingBlock } from './MeetingBlock';
import { keyOf, type Placed, startOf, zoneAt } from './meeting';
import { dateIn, sentenceOf, timesOf } from './sentence';

type Properties = BoardProperties & {
  placed: Placed;
  /** The day it stands on. */
  date: string;
  style?: CSSProperties;
};

/** A meeting on one line of a day, which a mouse carries to another day or person. */
export function Carried({ placed, date, style, ...board }: Properties) {
  const { column, meeting } = placed;
  const { own, today, roving, moving, actions } = board;
  const { by, onPointerDown } = useCarry(placed, date, actions);
  const key = keyOf(meeting);
  const start = startOf(meeting);
  const zone = zoneAt(column, start, own);
  const time = sameZone(zone, own)
    ? clock(start, zone)
    : `${clock(start, zone)} ${hoursApart(start, zone, own)}`;
  return (
    <div
      className={classes.carried}
      data-carried={by ? true : undefined}
      style={by ? { ...style, translate: `${by.x}px ${by.y}px` } : style}
      onPointerDown={onPointerDown}
      {...personColour(column.principal.colour)}
    >
      <MeetingBlock
        meeting={meeting}
        range={meeting.all_day ? '' : time}
        sentence={`${sentenceOf(meeting, column, own)}, ${dateIn(start, zone, today)}`}
        hint={`${column.principal.name}, ${timesOf(meeting, column, own)}`}
        size="row"
        tabStop={roving.stop === key}
        moving={moving ? keyOf(moving.meeting) === key : by !== null}
        onOpen={() => actions.open(placed)}
        onFocus={() => roving.onFocus(key)}
      />
    </div>
  );
}
