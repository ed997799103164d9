import type { CSSProperties } from 'react';
import { clock } from '../../ui/time';
import type { Shift } from '../types';
import { type Axis, hourHeight, instantAt, offsetOn } from './axis';
import { type Box, boxOf } from './geometry';
import type { Lane } from './lanes';
import { MeetingBlock } from './MeetingBlock';
import { endOf, type Placed, startOf, zoneAt } from './meeting';
import classes from './meetings.module.css';
import { dateIn, rangeIn, sentenceOf, timesOf } from './sentence';
import { isNothing, shifted, shiftTo, stretchTo } from './shift';
import { useDrag } from './useDrag';

interface Properties {
  placed: Placed;
  axis: Axis;
  lane: Lane;
  own: string;
  today: string;
  tabStop: boolean;
  /** By how much the move mode has moved it so far. */
  shift: Shift | undefined;
  onOpen: () => void;
  onFocus: () => void;
  /** Absent where nothing may be changed. */
  onDrop?: (shift: Shift) => void;
}

/** A meeting on the axis; a mouse moves it by its middle and stretches it by its lower edge. */
export function DraggableMeeting(props: Properties) {
  const { placed, axis, lane, own, today, tabStop, shift, onOpen, onFocus, onDrop } = props;
  const { meeting, column } = placed;
  const [start, end] = [startOf(meeting), endOf(meeting)];
  const drop = (change: Shift) => !isNothing(change) && onDrop?.(change);
  const at = (ms: number, by: number) => instantAt(axis, offsetOn(axis, ms) + by, 15);
  const starts = axis.from <= start;
  const ends = end <= axis.to;
  const move = useDrag(Boolean(onDrop) && starts, (by) =>
    drop(shiftTo(meeting, at(start, by), own)),
  );
  const stretch = useDrag(Boolean(onDrop) && ends, (by) =>
    drop(stretchTo(meeting, Math.max(at(end, by), start), own)),
  );
  const ahead =
    shift ??
    (move.by !== null ? shiftTo(meeting, at(start, move.by), own) : undefined) ??
    (stretch.by !== null ? stretchTo(meeting, at(end, stretch.by), own) : undefined);
  const shown = ahead ? shifted(meeting, ahead, own) : { start, end };
  const box = boxOf(axis, shown.start, shown.end, lane);
  const zone = zoneAt(column, shown.start, own);
  const narrow = lane.span * 2 <= lane.lanes;
  const away = shown.start >= axis.to || shown.end <= axis.from;
  return (
    <div
      className={classes.place}
      style={box.style}
      data-gone={away || undefined}
      onPointerDown={move.onPointerDown}
    >
      <MeetingBlock
        meeting={ahead ? { ...meeting, clash: [] } : meeting}
        range={
          narrow || box.size === 'line'
            ? clock(shown.start, zone)
            : rangeIn(shown.start, shown.end, zone)
        }
        sentence={sentenceOf(meeting, column, own)}
        hint={`${timesOf(meeting, column, own)}, ${dateIn(start, zone, today)}`}
        size={box.size}
        narrow={narrow}
        style={fill(box)}
        tabStop={tabStop}
        moving={ahead !== undefined}
        onOpen={onOpen}
        onFocus={onFocus}
      />
      {onDrop && ends && <span className={classes.handle} onPointerDown={stretch.onPointerDown} />}
    </div>
  );
}

function fill(box: Box): CSSProperties {
  return { height: box.style.height, minHeight: Math.min(hourHeight, Number(box.style.height)) };
}
