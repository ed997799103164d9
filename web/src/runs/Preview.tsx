import { useOwnZone } from '../api/me';
import type { Asked } from '../api/runs';
import { civilDate, shortDate, weekday } from '../ui/time';
import { useNow } from '../ui/useNow';
import classes from './runs.module.css';
import { s } from './texts';

/** What a start would make, each step on its day. */
export function Preview({ asked }: { asked: Asked }) {
  const today = civilDate(useNow(), useOwnZone());
  const seen = new Map<string, number>();
  const rows = asked.steps.map((step) => {
    const said = `${step.due ?? ''} ${step.title}`;
    const times = (seen.get(said) ?? 0) + 1;
    seen.set(said, times);
    return { ...step, key: `${said} ${times}` };
  });
  return (
    <section aria-labelledby="run-preview">
      <h3 id="run-preview" className={classes.label}>
        {s('preview', { count: asked.steps.length })}
      </h3>
      <ol className={classes.preview}>
        {rows.map(({ key, due, title, role, milestone }) => (
          <li key={key} data-milestone={milestone || undefined}>
            <span className={classes.when}>
              {due ? `${weekday(due)} ${shortDate(due, today)}` : s('undated')}
            </span>
            <span>
              {milestone && (
                <span role="img" aria-label={s('milestone')}>
                  ◆{' '}
                </span>
              )}
              {title}
              {role && <span className={classes.muted}> · {role}</span>}
              {due && due < today && <span className={classes.past}> · {s('past')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
