import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DueTask } from '../calendar/types';
import type { Days } from '../calendar/useDays';
import { PersonDot } from '../ui/Person';
import { relativeDay } from '../ui/RelativeDate';
import { cityOf, clock, daysBetween, sameZone } from '../ui/time';
import classes from './TaskLine.module.css';
import { t } from './texts';

interface Properties {
  task: DueTask;
  late: boolean;
  days: Days;
  own: string;
  /** Its person's colour; absent for the reader's own. */
  colour: number | undefined;
  /** Absent for whoever may only read it. */
  onDone?: () => void;
}

/** One task: a tick, its title, when it is due; late ones say so. */
export function TaskLine({ task, late, days, own, colour, onDone }: Properties) {
  return (
    <li className={classes.task} data-task={task.id}>
      <Checkbox
        size="xs"
        checked={false}
        disabled={!onDone}
        aria-label={t('complete', { title: task.title })}
        onChange={onDone}
      />
      <Link to="/tasks" search={{ open: task.id }} className={classes.title}>
        {task.title}
      </Link>
      {colour !== undefined && <PersonDot colour={colour} />}
      <span className={classes.due} data-late={late || undefined}>
        {late ? lateText(task, days.today) : dueText(task, days.today, own)}
      </span>
    </li>
  );
}

function lateText({ due }: DueTask, today: string): string {
  const count = daysBetween(due, today);
  return count > 0 ? t('lateBy', { count }) : t('late');
}

function dueText({ due, due_time, due_us, zone }: DueTask, today: string, own: string): string {
  if (!due_time) return relativeDay(due, today);
  const time =
    !zone || sameZone(zone, own)
      ? due_time
      : t('dueAt', { time: clock(due_us / 1000, zone), place: cityOf(zone) });
  return due === today ? time : `${relativeDay(due, today)} ${time}`;
}
