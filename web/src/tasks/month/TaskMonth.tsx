import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMe, useOwnZone, useWritable } from '../../api/me';
import { MonthBar } from '../../ui/looks/MonthBar';
import { weeksOf } from '../../ui/looks/month';
import classes from '../../ui/looks/month.module.css';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Problem } from '../../ui/Problem';
import { civilDate, longDate, monthOf, weekday } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import { type Task, type TaskFilter, taskPages } from '../queries';
import { type RowContext, Section } from '../TaskList';
import { daysOf, within } from '../views/days';
import type { AskedPage } from '../views/useAsked';
import { DayCell } from './DayCell';
import { byDay } from './days';
import { c } from './texts';
import { useMoveTo } from './useMoveTo';

/** Up to how many tasks of a month are fetched. */
const most = 1000;

interface Properties {
  page: AskedPage;
  context: RowContext;
}

/** The tasks on the days on which they are due; one that is put on another day is due then. */
export function TaskMonth({ page, context }: Properties) {
  const { asked, filter, search, change } = page;
  const week = useMe().data?.member.week_start ?? 'monday';
  const today = civilDate(useNow(), useOwnZone());
  const month = (search.month ?? today).slice(0, 8).concat('01');
  const dates = weeksOf(month, week);
  const first = dates[0] ?? month;
  const around = {
    due_from: first,
    due_before: daysOf(`..${dates.at(-1)}`, today, week).due_before,
  };
  const shown: TaskFilter = {
    ...filter,
    ...within(around, daysOf(asked.due, today, week)),
    undated: undefined,
    sort: 'due',
    desc: undefined,
  };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    taskPages(shown),
  );
  const loaded = (data?.pages ?? []).flatMap(({ items }) => items);
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && loaded.length < most) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, loaded.length, fetchNextPage]);
  const tasks = loaded.filter((task) => !task.trashed_us);
  const days = byDay(tasks);
  const [chosen, choose] = useState(today);
  const day = dates.includes(chosen) ? chosen : dates.includes(today) ? today : month;
  const { grid, move } = useMove(dates, choose);
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={9} />;
  return (
    <div className={classes.whole}>
      <MonthBar
        month={month}
        today={today}
        help={c('help')}
        change={(next) => change({ month: next })}
      />
      {loaded.length >= most && hasNextPage && (
        <p className={classes.note}>{c('partly', { count: most })}</p>
      )}
      <table className={classes.grid} ref={grid} aria-label={c('month', { month: monthOf(month) })}>
        <thead>
          <tr>
            {dates.slice(0, 7).map((date) => (
              <th key={date} scope="col">
                {weekday(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dates
            .filter((_, index) => index % 7 === 0)
            .map((start) => (
              <tr key={start}>
                {dates.slice(dates.indexOf(start), dates.indexOf(start) + 7).map((date) => (
                  <DayCell
                    key={date}
                    date={date}
                    tasks={days.get(date) ?? []}
                    today={today}
                    month={month}
                    chosen={date === day}
                    choose={choose}
                    context={context}
                    move={move}
                  />
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <OfDay day={day} today={today} tasks={days.get(day) ?? []} context={context} />
    </div>
  );
}

/** Moves a task by days; it keeps the focus where it arrives. */
function useMove(dates: readonly string[], choose: (date: string) => void) {
  const grid = useRef<HTMLTableElement>(null);
  const mayWrite = useWritable();
  const put = useMoveTo();
  const [arrived, setArrived] = useState<string>();
  useEffect(() => {
    if (!arrived) return;
    const there = grid.current?.querySelector<HTMLElement>(`[data-task="${arrived}"]`);
    there?.focus();
    if (there) setArrived(undefined);
  });
  return {
    grid,
    move: (task: Task, to: string) => {
      if (!mayWrite(task.space) || task.due === to) return;
      put(task, to);
      choose(to);
      if (dates.includes(to)) setArrived(task.id);
    },
  };
}

interface DayProperties {
  day: string;
  today: string;
  tasks: Task[];
  context: RowContext;
}

/** What is due on the day that was chosen, as in the list. */
function OfDay({ day, today, tasks, context }: DayProperties) {
  return (
    <section className={classes.day} aria-label={c('on', { date: longDate(day, today) })}>
      <h2 className={classes.title}>{longDate(day, today)}</h2>
      {tasks.length === 0 ? (
        <p className={classes.note}>{c('none')}</p>
      ) : (
        <div className={classes.list}>
          <Section tasks={tasks} whole context={context} />
        </div>
      )}
    </section>
  );
}
