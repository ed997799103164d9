import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useNames } from '../api/names';
import { useDrag } from '../calendar/board/useDrag';
import classes from '../ui/looks/board.module.css';
import { MoveMenu } from '../ui/MoveMenu';
import type { Board } from './BoardLook';
import { Said } from './Cell';
import type { Group } from './groups';
import { Open } from './Open';
import type { Row } from './queries';
import { t } from './texts';
import { useColumns } from './useList';

interface Properties {
  row: Row;
  column: Group;
  board: Board;
}

/** One record as a card. The mouse drags it anywhere, a finger by its handle, the keys with Shift; a menu says all places. */
export function Card({ row, column, board }: Properties) {
  const { page, columns, move } = board;
  const names = useNames();
  const { chosen } = useColumns(page);
  // What the column says needs no saying again.
  const told = chosen
    .slice(1)
    .filter(({ name }) => name !== board.by)
    .slice(0, 6);
  const others = columns.filter((one) => one !== column && one.value !== undefined);
  const movable = row.may_write && others.length > 0;
  const drop = (place: { who?: string }) => {
    const to = columns.find(({ key }) => key === place.who);
    if (to) move(row, to);
  };
  const drag = useDrag(movable, ({ place }) => drop(place));
  const grip = useDrag(movable, ({ place }) => drop(place), true);
  const by = drag.by ?? grip.by;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!event.shiftKey || !step || !movable) return;
    event.preventDefault();
    const to = columns[columns.indexOf(column) + step];
    if (to) move(row, to);
  };
  return (
    <li
      className={classes.card}
      data-movable={movable || undefined}
      data-carried={by ? true : undefined}
      style={by ? { transform: `translate(${by.x}px, ${by.y}px)` } : undefined}
      onPointerDown={drag.onPointerDown}
    >
      <div className={classes.top}>
        <Open
          kind={page.kind.kind}
          row={row}
          className={classes.title}
          moves={movable ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
          onKeyDown={onKeyDown}
        />
        {movable && (
          <span className={classes.moves} data-chrome>
            <MoveMenu
              name={t('move', { title: row.label })}
              title={t('moveTo')}
              places={others}
              go={(key) => drop({ who: key })}
            />
            <span className={classes.grip} aria-hidden onPointerDown={grip.onPointerDown}>
              <IconGripVertical size={16} stroke={1.8} />
            </span>
          </span>
        )}
      </div>
      <div className={classes.about} data-plain>
        {told.map((shown) => (
          <Said key={shown.name} row={row} shown={shown} names={names} />
        ))}
      </div>
    </li>
  );
}
