import { personColour } from '../../ui/Person';
import { cityOf, sameZone, weekday } from '../../ui/time';
import type { Column, Going } from '../types';
import { type Axis, hourTicks, offsetOn } from './axis';
import type { BoardProperties } from './Board';
import { DraggableMeeting } from './DraggableMeeting';
import { leastMs } from './geometry';
import { placeInLanes } from './lanes';
import { endOf, keyOf, startOf, zoneAt } from './meeting';
import classes from './PersonColumn.module.css';
import { Protected } from './Protected';
import { rangeIn } from './sentence';
import { t } from './texts';
import { useSelect } from './useSelect';

type Properties = BoardProperties & { column: Column };

/** One person's day on the axis: when they work, the hours where they are, and their meetings. */
export function PersonColumn({ column, ...board }: Properties) {
  const { axis, own, actions } = board;
  const zone = zoneAt(column, (axis.from + axis.to) / 2, own);
  const elsewhere = !sameZone(zone, own);
  const mayWrite = actions.mayWrite(column);
  const { selection, handlers } = useSelect(
    axis,
    mayWrite && actions.create ? ({ from, to }) => actions.create?.(column, from, to) : undefined,
  );
  return (
    <section
      className={classes.column}
      aria-label={column.principal.name}
      data-drop-who={mayWrite ? column.principal.id : undefined}
      {...personColour(column.principal.colour)}
    >
      <Working column={column} axis={axis} />
      <Protected column={column} place={(from, to) => placeOn(axis, from, to)} />
      {elsewhere && <LocalHours axis={axis} zone={zone} />}
      <div
        className={classes.meetings}
        data-elsewhere={elsewhere || undefined}
        data-empty-takes={handlers ? true : undefined}
        {...handlers}
      >
        <Meetings column={column} {...board} />
        {selection && (
          <p className={classes.selection} style={stretch(axis, selection.from, selection.to)}>
            {rangeIn(selection.from, selection.to, zone)}
            {elsewhere && ` ${cityOf(zone)}`}
          </p>
        )}
      </div>
    </section>
  );
}

function Meetings({ column, ...board }: Properties) {
  const { axis, own, today, actions, roving, moving } = board;
  const lanes = placeInLanes(
    column.meetings.map((meeting) => ({ start: startOf(meeting), end: endOf(meeting) })),
    leastMs,
  );
  const mayWrite = actions.mayWrite(column);
  return column.meetings.map((meeting, index) => {
    const key = keyOf(meeting);
    const placed = { column, meeting };
    const moves = moving && keyOf(moving.meeting) === key ? moving.shift : undefined;
    const drops = mayWrite && !meeting.redacted;
    return (
      <DraggableMeeting
        key={key}
        placed={placed}
        axis={axis}
        lane={lanes[index] ?? { lane: 0, lanes: 1, span: 1 }}
        own={own}
        today={today}
        tabStop={roving.stop === key}
        shift={moves}
        onOpen={() => actions.open(placed)}
        onFocus={() => roving.onFocus(key)}
        onDrop={drops ? (going: Going) => actions.drop(placed, going) : undefined}
      />
    );
  });
}

/** Light where they work; everything else is hatched. */
function Working({ column, axis }: { column: Column; axis: Axis }) {
  return column.working.map(({ from_us, to_us }) => (
    <span
      key={from_us}
      className={classes.working}
      style={stretch(axis, from_us / 1000, to_us / 1000)}
      aria-hidden
    />
  ));
}

/** The hours on the clocks where they are. */
function LocalHours({ axis, zone }: { axis: Axis; zone: string }) {
  return (
    <div className={classes.hours} aria-hidden>
      {hourTicks(axis, zone).map(({ at, label, date }) => (
        <span
          key={at}
          className={classes.hour}
          style={{ top: offsetOn(axis, at) }}
          data-midnight={date ? true : undefined}
          title={t('there', { range: label, place: cityOf(zone) })}
        >
          {date ? weekday(date) : label.slice(0, 2)}
        </span>
      ))}
    </div>
  );
}

/** Where a stretch lies on the axis, cut to it. */
function placeOn(axis: Axis, from: number, to: number) {
  const [first, last] = [Math.max(from, axis.from), Math.min(to, axis.to)];
  return first < last ? stretch(axis, first, last) : null;
}

function stretch(axis: Axis, from: number, to: number) {
  const top = offsetOn(axis, from);
  return { top, height: offsetOn(axis, to) - top };
}
