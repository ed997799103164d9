import { personColour } from '../../ui/Person';
import { hourHeight } from '../board/axis';
import { boxOf } from '../board/geometry';
import type { Lane } from '../board/lanes';
import { MeetingBlock } from '../board/MeetingBlock';
import { endOf, keyOf, startOf } from '../board/meeting';
import classes from '../board/meetings.module.css';
import { dateIn, rangeIn, sentenceOf, timesOf } from '../board/sentence';
import { isNothing, shifted, shiftTo, stretchTo } from '../board/shift';
import { useDrag } from '../board/useDrag';
import { hourMs, instantOf, readWall, wallOf } from '../wall';
import type { HoursProperties } from './HoursBoard';
import { type Piece, quarter, wallAxis } from './walls';

type Properties = HoursProperties & { piece: Piece; date: string; lane: Lane };

/** A meeting in the grid; a mouse moves it to another hour or date, and stretches it by its lower edge. */
export function HoursMeeting({ piece, date, lane, ...board }: Properties) {
  const { column, meeting } = piece;
  const { columns, own, today, roving, moving, actions } = board;
  const key = keyOf(meeting);
  const may = actions.mayWrite(column) && !meeting.redacted;
  const down = (pixels: number) => (pixels / hourHeight) * hourMs;
  const shiftBy = (pixels: number, to = date) => {
    const wall = quarter(piece.start + down(pixels)) + readWall(to) - readWall(date);
    return shiftTo(meeting, instantOf(wall, own), own);
  };
  const stretchBy = (pixels: number) => {
    const wall = Math.max(quarter(piece.end + down(pixels)), piece.start);
    return stretchTo(meeting, instantOf(wall, own), own);
  };
  const move = useDrag(may && piece.starts, ({ by, place, copy }) => {
    const shift = shiftBy(by.y, place.date);
    if (!isNothing(shift)) actions.drop({ column, meeting }, { shift, copy });
  });
  const stretch = useDrag(may && piece.ends, ({ by }) => {
    const shift = stretchBy(by.y);
    if (!isNothing(shift)) actions.drop({ column, meeting }, { shift });
  });
  const ahead =
    (move.by && shiftBy(move.by.y, move.over.date)) ?? (stretch.by && stretchBy(stretch.by.y));
  const time = ahead
    ? shifted(meeting, ahead, own)
    : { start: startOf(meeting), end: endOf(meeting) };
  const axis = wallAxis(date);
  const dragged = {
    start: move.by ? quarter(piece.start + down(move.by.y)) : piece.start,
    end: move.by
      ? quarter(piece.start + down(move.by.y)) + piece.end - piece.start
      : stretch.by
        ? wallOf(time.end, own)
        : piece.end,
  };
  const box = boxOf(axis, dragged.start, dragged.end, lane);
  const narrow = lane.span * 2 <= lane.lanes;
  return (
    <div
      className={classes.place}
      style={move.by ? { ...box.style, translate: `${move.by.x}px` } : box.style}
      data-carried={move.by ? true : undefined}
      onPointerDown={move.onPointerDown}
      {...personColour(column.principal.colour)}
    >
      <MeetingBlock
        meeting={ahead ? { ...meeting, clash: [] } : meeting}
        range={rangeIn(time.start, narrow || box.size === 'line' ? time.start : time.end, own)}
        sentence={`${sentenceOf(meeting, column, own)}, ${dateIn(startOf(meeting), own, today)}`}
        hint={`${column.principal.name}, ${timesOf(meeting, column, own)}`}
        size={box.size}
        narrow={narrow}
        whose={columns.length > 1 && !narrow && box.size !== 'line' ? nameOf(column) : undefined}
        style={{ height: box.style.height }}
        tabStop={roving.stop === key}
        moving={Boolean(ahead) || (moving ? keyOf(moving.meeting) === key : false)}
        onOpen={() => actions.open({ column, meeting })}
        onFocus={() => roving.onFocus(key)}
      />
      {may && piece.ends && (
        <span className={classes.handle} onPointerDown={stretch.onPointerDown} />
      )}
    </div>
  );
}

function nameOf({ principal }: Piece['column']): string {
  return principal.name.split(' ')[0] ?? principal.name;
}
