import { IconBan, IconDiamond, IconHourglass } from '@tabler/icons-react';
import type { Names } from '../api/names';
import { texts } from '../app/i18n';
import type { Task } from './queries';
import classes from './TaskRow.module.css';

const t = texts('tasks.marks', {
  stepsDone: '{done} of {all} steps',
  waits: 'Waits for {who}',
  waitsSomebody: 'somebody',
  blockedBy: 'Comes after {title}',
  blockedHidden: 'something you don’t see',
  milestone: 'Milestone',
});

/** That it is a milestone, how many of its steps are done, for whom it waits, and what comes before it. */
export default function Marks({ task, names }: { task: Task; names: Names }) {
  const { milestone, steps, wait, blocked } = task;
  const whom = wait && (wait.for || (wait.member && names.member(wait.member)));
  const waits = wait && t('waits', { who: whom || t('waitsSomebody') });
  const after = blocked?.[0] && t('blockedBy', { title: blocked[0].title ?? t('blockedHidden') });
  return (
    <>
      {milestone && (
        <span className={classes.mark} title={t('milestone')}>
          <IconDiamond size={14} stroke={1.8} role="img" aria-label={t('milestone')} />
        </span>
      )}
      {steps && (
        <span className={classes.mark} title={t('stepsDone', steps)}>
          <span aria-hidden>
            {steps.done}/{steps.all}
          </span>
          <span className={classes.hidden}>{t('stepsDone', steps)}</span>
        </span>
      )}
      {waits && (
        <span className={classes.mark} title={waits}>
          <IconHourglass size={14} stroke={1.8} role="img" aria-label={waits} />
        </span>
      )}
      {after && (
        <span className={classes.mark} title={after}>
          <IconBan size={14} stroke={1.8} role="img" aria-label={after} />
        </span>
      )}
    </>
  );
}
