import { useQueries } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useMe, useOwnZone } from '../api/me';
import type { Project } from '../api/projects';
import { addDays, civilDate, shortDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import classes from './projects.module.css';
import { t } from './texts';
import { weeksOf } from './weeks';

const shown = 12;

/** What is due in the coming weeks over all projects, with the fullest named. */
export function Weeks({ projects }: { projects: readonly Project[] }) {
  const { data: me } = useMe();
  const today = civilDate(useNow(), useOwnZone());
  const day =
    (new Date(`${today}T00:00Z`).getUTCDay() + (me?.member.week_start === 'sunday' ? 0 : 6)) % 7;
  const first = addDays(today, -day);
  const due_before = addDays(first, shown * 7);
  const answers = useQueries({
    queries: projects.slice(0, 30).map(({ id }) => ({
      queryKey: keys.list('task', { of: id, due_before }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        sent(api.GET('/tasks', { params: { query: { of: id, due_before, limit: 200 } }, signal })),
    })),
  });
  const tasks = answers.flatMap(({ data }) => data?.items ?? []);
  const weeks = weeksOf(tasks, first, shown);
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const peak = weeks.find(({ count }) => count === most);
  const named = (date: string) => shortDate(date, today);
  return (
    <Widget title={t('weeks')} note={t('weeksAbout')}>
      <ol className={classes.weeks}>
        {weeks.map(({ from, count, milestones }) => (
          <li
            key={from}
            className={classes.week}
            title={[
              t('week', { day: named(from), count }),
              milestones.length > 0 && t('milestones', { names: milestones.join(', ') }),
            ]
              .filter(Boolean)
              .join('. ')}
          >
            <span className={classes.gates} aria-hidden>
              {'◆'.repeat(Math.min(3, milestones.length))}
            </span>
            <span
              className={classes.column}
              data-peak={(count === most && count > 1) || undefined}
              style={{ height: `${(count / most) * 64}px` }}
              aria-hidden
            />
            <span className={classes.number} aria-hidden>
              {count || ''}
            </span>
            <span className={classes.day}>{named(from)}</span>
            <span className={classes.hidden}>
              {t('week', { day: named(from), count })}.{' '}
              {milestones.length > 0 && t('milestones', { names: milestones.join(', ') })}
            </span>
          </li>
        ))}
      </ol>
      {peak && most > 1 && (
        <p className={classes.peak}>{t('peak', { day: named(peak.from), count: most })}</p>
      )}
    </Widget>
  );
}
