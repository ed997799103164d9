import { personColour } from '../../ui/Person';
import { longDate } from '../../ui/time';
import { offsetOn } from '../board/axis';
import { leastMs } from '../board/geometry';
import { placeInLanes } from '../board/lanes';
import { keyOf } from '../board/meeting';
import column from '../board/PersonColumn.module.css';
import { Protected } from '../board/Protected';
import { t } from '../board/texts';
import { useSelect } from '../board/useSelect';
import { timeText, wallOf } from '../wall';
import type { HoursProperties } from './HoursBoard';
import { HoursMeeting } from './HoursMeeting';
import { piecesOf, wallAxis } from './walls';

/** A date of the grid: light where somebody works, and everybody's meetings beside each other. */
export function HoursDay({ date, ...board }: HoursProperties & { date: string }) {
  const { columns, own, today, moving, createAt } = board;
  const axis = wallAxis(date);
  const pieces = piecesOf(columns, date, own, moving);
  const lanes = placeInLanes(pieces, leastMs);
  const { selection, handlers } = useSelect(
    axis,
    createAt ? ({ from, to }) => createAt(from, to) : undefined,
  );
  return (
    <section
      className={column.column}
      aria-label={longDate(date, today)}
      data-drop-date={date}
      {...personColour(columns.length === 1 ? (columns[0]?.principal.colour ?? 7) : 7)}
    >
      {columns.flatMap(({ principal, working }) =>
        working.map(({ from_us, to_us }) => {
          const [from, to] = [wallOf(from_us / 1000, own), wallOf(to_us / 1000, own)];
          if (to <= axis.from || from >= axis.to) return null;
          const top = offsetOn(axis, from);
          const style = { top, height: offsetOn(axis, to) - top };
          return (
            <span
              key={`${principal.id} ${from_us}`}
              className={column.working}
              style={style}
              aria-hidden
            />
          );
        }),
      )}
      {columns.length === 1 &&
        columns.map((one) => (
          <Protected
            key={one.principal.id}
            column={one}
            place={(start, end) => {
              const from = Math.max(wallOf(start, own), axis.from);
              const to = Math.min(wallOf(end, own), axis.to);
              if (from >= to) return null;
              const top = offsetOn(axis, from);
              return { top, height: offsetOn(axis, to) - top };
            }}
          />
        ))}
      <div className={column.meetings} data-empty-takes={handlers ? true : undefined} {...handlers}>
        {pieces.map((piece, index) => (
          <HoursMeeting
            key={`${piece.column.principal.id} ${keyOf(piece.meeting)}`}
            {...board}
            piece={piece}
            date={date}
            lane={lanes[index] ?? { lane: 0, lanes: 1, span: 1 }}
          />
        ))}
        {selection && (
          <p
            className={column.selection}
            style={{
              top: offsetOn(axis, selection.from),
              height: offsetOn(axis, selection.to) - offsetOn(axis, selection.from),
            }}
          >
            {t('range', { from: timeText(selection.from), to: timeText(selection.to) })}
          </p>
        )}
      </div>
    </section>
  );
}
