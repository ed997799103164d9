import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWritable } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import { compose } from '../calendar/compose';
import type { DueTask } from '../calendar/types';
import type { Days } from '../calendar/useDays';
import { Empty } from '../ui/Empty';
import { Widget } from '../ui/Widget';
import { TaskLine } from './TaskLine';
import classes from './TasksDue.module.css';
import { t } from './texts';
import { useDone } from './useDone';

/** What is to be done by the end of the day, late first. X marks the one that has the focus as done. */
export function TasksDue({ days, most }: { days: Days; most: number }) {
  const { page, dates, own } = days;
  const { done, gone } = useDone();
  const writable = useWritable();
  if (!page) return null;
  const last = dates.at(-1) ?? page.date;
  const listed = [...page.late, ...page.due.filter(({ due }) => due <= last)];
  const all = listed.filter(({ id }) => !gone.has(id));
  const shown = all.slice(0, most);
  // There are more than the page has; those that are done in this moment are still counted in it.
  const total = Math.max(all.length, page.due_total - (listed.length - all.length));
  const late = new Set(page.late.map(({ id }) => id));
  return (
    <Widget
      title={t('tasks')}
      note={total > 0 ? total : undefined}
      actions={
        <Link to="/tasks" className={classes.all}>
          {t('allTasks')}
        </Link>
      }
    >
      <DoneKey tasks={shown.filter(({ space }) => writable(space))} done={done} />
      {all.length === 0 && (
        <Empty
          inline
          text={t('tasksNone')}
          action={
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => compose({ mode: 'line', kind: 'task' })}
            >
              {t('addTask')}
            </Button>
          }
        />
      )}
      <ul className={classes.list}>
        {shown.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            late={late.has(task.id)}
            days={days}
            colour={colourOf(page.columns, task)}
            onDone={writable(task.space) ? () => void done(task) : undefined}
            own={own}
          />
        ))}
      </ul>
    </Widget>
  );
}

interface KeyProperties {
  tasks: readonly DueTask[];
  done: (task: DueTask) => unknown;
}

function DoneKey({ tasks, done }: KeyProperties) {
  const complete = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset.task;
    const task = tasks.find((one) => one.id === id);
    if (task) done(task);
  };
  useShortcuts([{ keys: 'x', label: t('keyDone'), group: t('group'), run: complete }]);
  return null;
}

function colourOf(
  columns: readonly { principal: { id: string; colour: number } }[],
  task: DueTask,
): number | undefined {
  return columns.find(({ principal }) => principal.id === task.space)?.principal.colour;
}
