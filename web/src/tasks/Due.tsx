import { useOwnZone } from '../api/me';
import { relativeDay } from '../ui/RelativeDate';
import { cityOf, civilDate, daysBetween, fromMicros, longDate, sameZone } from '../ui/time';
import { useNow } from '../ui/useNow';
import classes from './Due.module.css';
import { isLate } from './group';
import type { Task } from './queries';
import { t } from './texts';

/** When a task is due, as people say it, with the place whose clocks count when it is not here. When it was done, for one that is. */
export function Due({ task }: { task: Task }) {
  const own = useOwnZone();
  const now = useNow();
  if (task.done_us) {
    const date = civilDate(fromMicros(task.done_us), own);
    const day = relativeDay(date, civilDate(now, own));
    return (
      <time dateTime={date} className={classes.done}>
        {t('doneOn', { day })}
      </time>
    );
  }
  if (!task.due) return null;
  const zone = task.zone ?? own;
  const today = civilDate(now, zone);
  const late = isLate(task, now);
  return (
    <time
      dateTime={task.due_time ? `${task.due}T${task.due_time}` : task.due}
      title={longDate(task.due, today)}
      className={late ? classes.late : undefined}
    >
      {dueWords(task, task.due, today, late)}
      {!sameZone(zone, own) && <span className={classes.place}>, {cityOf(zone)}</span>}
    </time>
  );
}

function dueWords(task: Task, due: string, today: string, late: boolean): string {
  const days = daysBetween(due, today);
  const word = late && days > 0 ? t('lateWord', { count: days }) : relativeDay(due, today);
  if (!task.due_time || (late && days > 0)) return word;
  return late ? `${t('lateToday')}, ${task.due_time}` : `${word} ${task.due_time}`;
}
