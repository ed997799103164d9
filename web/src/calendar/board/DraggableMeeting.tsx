import type { CSSProperties } from 'react';
import { clock } from '../../ui/time';
import type { Going, Shift } from '../types';
import { type Axis, hourHeight, instantAt, offsetOn } from './axis';
import { edgeOf, edgeTo } from './edge';
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
  onDrop?: (going: Going) => void;
}

/** A meeting on the axis; a mouse moves it by its middle and stretches it by its lower edge, a block by the edge that is its own. */
export function DraggableMeeting(props: Properties) {
  const { placed, axis, lane, own, today, tabStop, shift, onOpen, onFocus, onDrop } = props;
  const { meeting, column } = placed;
  const [start, end] = [startOf(meeting), endOf(meeting)];
  const at = (ms: number, by: number) => instantAt(axis, offsetOn(axis, ms) + by, 15);
  const starts = axis.from <= start;
  const ends = end <= axis.to;
  const whose = column.principal.id;
  const edge = edgeOf(meeting);
  const move = useDrag(Boolean(onDrop) && starts && !edge, ({ by, place, copy }) => {
    const change = shiftTo(meeting, at(start, by.y), own);
    const to = place.who === whose ? undefined : place.who;
    if (to || !isNothing(change)) onDrop?.({ shift: change, to, copy });
  });
  const stretched = (by: number) =>
    edge
      ? edgeTo(meeting, instantAt(axis, offsetOn(axis, edge === 'start' ? start : end) + by, 5))
      : stretchTo(meeting, Math.max(at(end, by), start), own);
  const atEdge = edge === 'start' ? starts : ends;
  const stretch = useDrag(
    Boolean(onDrop) && atEdge,
    ({ by }) => {
      const change = stretched(by.y);
      if (!isNothing(change)) onDrop?.({ shift: change });
    },
    Boolean(edge),
  );
  const ahead =
    shift ??
    (move.by ? shiftTo(meeting, at(start, move.by.y), own) : undefined) ??
    (stretch.by ? stretched(stretch.by.y) : undefined);
  // Over somebody else's column it goes along with the pointer; within its own it only goes up and down.
  const aside = move.by && move.over.who && move.over.who !== whose ? move.by.x : undefined;
  const shown = ahead ? shifted(meeting, ahead, own) : { start, end };
  const box = boxOf(axis, shown.start, shown.end, lane);
  const zone = zoneAt(column, shown.start, own);
  const narrow = lane.span * 2 <= lane.lanes;
  const away = shown.start >= axis.to || shown.end <= axis.from;
  return (
    <div
      className={classes.place}
      style={aside === undefined ? box.style : { ...box.style, translate: `${aside}px` }}
      data-carried={move.by ? true : undefined}
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
      {onDrop && atEdge && (
        <span className={classes.handle} data-edge={edge} onPointerDown={stretch.onPointerDown} />
      )}
    </div>
  );
}

function fill(box: Box): CSSProperties {
  return { height: box.style.height, minHeight: Math.min(hourHeight, Number(box.style.height)) };
}
