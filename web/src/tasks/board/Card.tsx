import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { useDrag } from '../../calendar/board/useDrag';
import { TagChip } from '../../ui/Chip';
import classes from '../../ui/looks/board.module.css';
import { MoveMenu } from '../../ui/MoveMenu';
import { OwnChip } from '../../ui/own/OwnChips';
import { PersonName } from '../../ui/Person';
import { Due } from '../Due';
import { Priority } from '../Priority';
import type { Task } from '../queries';
import { clicked, SelectBox } from '../TaskRow';
import { t } from '../texts';
import type { BoardColumn } from './columns';
import type { Board } from './TaskBoard';
import { k } from './texts';

interface Properties {
  task: Task;
  column: BoardColumn;
  board: Board;
  mayWrite: boolean;
}

/**
 * One task as a card. The mouse drags it anywhere, a finger by its handle, the keys with Shift; a menu says all places. Drawn anew only with
 * what it shows: more cards come below it bit by bit.
 */
export const Card = memo(function Card({ task, column, board, mayWrite }: Properties) {
  const { context, columns, move, own } = board;
  const { names, selection, current, onOpen, onToggle, onCurrent } = context;
  const movable = mayWrite && columns.some(({ put }) => put);
  const drop = (place: { who?: string }) => {
    const to = columns.find(({ key }) => key === place.who);
    if (to) move(task, column, to);
  };
  const drag = useDrag(movable, ({ place }) => drop(place));
  const grip = useDrag(movable, ({ place }) => drop(place), true);
  const by = drag.by ?? grip.by;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!event.shiftKey || !step || !movable) return;
    event.preventDefault();
    const to = columns[columns.indexOf(column) + step];
    if (to) move(task, column, to);
  };
  const space = names.space(task.space);
  const tags = task.tags.flatMap((id) => names.tag(id) ?? []);
  return (
    <li
      className={classes.card}
      data-current={current === task.id || undefined}
      data-selected={selection.has(task.id) || undefined}
      data-done={task.done_us ? true : undefined}
      data-movable={movable || undefined}
      data-carried={by ? true : undefined}
      style={by ? { transform: `translate(${by.x}px, ${by.y}px)` } : undefined}
      onPointerDown={drag.onPointerDown}
    >
      <div className={classes.top}>
        {selection.on ? (
          <SelectBox task={task} selection={selection} />
        ) : (
          <input
            type="checkbox"
            className={classes.check}
            checked={task.done_us !== undefined}
            onChange={() => onToggle(task)}
            aria-label={t('markDone', { title: task.title })}
          />
        )}
        <button
          type="button"
          className={classes.title}
          data-task={task.id}
          aria-keyshortcuts={movable ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
          onFocus={() => onCurrent(task.id)}
          onClick={(event) => clicked(event, task, selection, onOpen)}
          onKeyDown={onKeyDown}
        >
          {task.title}
        </button>
        {movable && (
          <span className={classes.moves} data-chrome>
            <MoveMenu
              name={k('move', { title: task.title })}
              title={k('moveTo')}
              places={columns.filter((one) => one !== column)}
              go={(key) => drop({ who: key })}
            />
            <span className={classes.grip} aria-hidden onPointerDown={grip.onPointerDown}>
              <IconGripVertical size={16} stroke={1.8} />
            </span>
          </span>
        )}
      </div>
      <div className={classes.about}>
        <Priority priority={task.priority} />
        <Due task={task} />
        {space && <PersonName name={space.name} colour={space.colour} />}
        {task.assignee && <span>{names.member(task.assignee)}</span>}
        {own(task.fields).map((one) => (
          <OwnChip key={one.field.id} shown={one} />
        ))}
        {tags.map((tag) => (
          <TagChip key={tag.id} name={tag.name} colour={tag.colour} />
        ))}
      </div>
    </li>
  );
});
