import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useWritable } from '../../api/me';
import { useDrag } from '../../calendar/board/useDrag';
import { stepOf } from '../../ui/looks/month';
import classes from '../../ui/looks/month.module.css';
import { personColour } from '../../ui/Person';
import { addDays, longDate, shortDate } from '../../ui/time';
import type { Task } from '../queries';
import type { RowContext } from '../TaskList';
import { clicked } from '../TaskRow';
import { c } from './texts';

const mostInCell = 4;

interface Properties {
  date: string;
  tasks: Task[];
  today: string;
  month: string;
  chosen: boolean;
  choose: (date: string) => void;
  context: RowContext;
  move: (task: Task, to: string) => void;
}

/** One day: the first of its tasks, and how many more. */
export function DayCell(props: Properties) {
  const { date, tasks, today, month, chosen, choose, context, move } = props;
  const shown = tasks.length > mostInCell ? tasks.slice(0, mostInCell - 1) : tasks;
  const rest = tasks.length - shown.length;
  const name = longDate(date, today);
  return (
    <td
      data-drop-date={date}
      data-today={date === today || undefined}
      data-other={date.slice(0, 7) !== month.slice(0, 7) || undefined}
      data-chosen={chosen || undefined}
    >
      <UnstyledButton
        className={classes.number}
        aria-label={c('day', { date: name, count: tasks.length })}
        aria-current={date === today ? 'date' : undefined}
        aria-pressed={chosen}
        onClick={() => choose(date)}
      >
        {date.endsWith('-01') ? shortDate(date, today) : Number(date.slice(8))}
        <span className={classes.dots} aria-hidden>
          {tasks.slice(0, 4).map((task) => (
            <span key={task.id} data-done={task.done_us ? true : undefined} />
          ))}
        </span>
      </UnstyledButton>
      <ul className={classes.tasks}>
        {shown.map((task) => (
          <Item key={task.id} task={task} context={context} move={move} />
        ))}
      </ul>
      {rest > 0 && (
        <UnstyledButton
          className={classes.more}
          aria-label={c('moreOn', { count: rest, date: name })}
          onClick={() => choose(date)}
        >
          {c('more', { count: rest })}
        </UnstyledButton>
      )}
    </td>
  );
}

interface ItemProperties {
  task: Task;
  context: RowContext;
  move: (task: Task, to: string) => void;
}

function Item({ task, context, move }: ItemProperties) {
  const { names, selection, onOpen, onCurrent } = context;
  const movable = useWritable()(task.space);
  const drag = useDrag(movable, ({ place }) => place.date && move(task, place.date));
  const colour = names.space(task.space)?.colour;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key);
    if (!event.shiftKey || !step || !task.due || !movable) return;
    event.preventDefault();
    move(task, addDays(task.due, step));
  };
  const { by } = drag;
  return (
    <li
      className={classes.item}
      data-carried={by ? true : undefined}
      style={by ? { transform: `translate(${by.x}px, ${by.y}px)` } : undefined}
      {...(colour !== undefined && personColour(colour))}
    >
      <button
        type="button"
        className={classes.task}
        data-task={task.id}
        data-done={task.done_us ? true : undefined}
        data-current={context.current === task.id || undefined}
        data-selected={selection.has(task.id) || undefined}
        title={task.title}
        aria-keyshortcuts={movable ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
        onFocus={() => onCurrent(task.id)}
        onPointerDown={drag.onPointerDown}
        onClick={(event) => clicked(event, task, selection, onOpen)}
        onKeyDown={onKeyDown}
      >
        {task.due_time && <span className={classes.time}>{task.due_time}</span>}
        {task.title}
      </button>
    </li>
  );
}
