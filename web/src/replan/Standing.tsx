import { Button, Loader } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import classes from './replan.module.css';
import { t } from './texts';
import { gap, type Plan } from './usePlan';

interface StandingProperties {
  plan: Plan | undefined;
  working: boolean;
  changed: boolean;
  stop: () => void;
}

/** How good the plan is, and whether something better is still looked for. */
export function Standing({ plan, working, changed, stop }: StandingProperties) {
  const left = plan && gap(plan);
  return (
    <div className={classes.standing} role="status">
      {changed && (
        <span className={classes.changed}>
          <IconInfoCircle size={16} stroke={1.8} aria-hidden /> {t('changed')}
        </span>
      )}
      {working && (
        <>
          <Loader size={14} />
          <span>
            {t(plan ? 'better' : 'solving')}
            {left !== undefined && ` ${t('within', { percent: left })}`}
          </span>
          {plan && (
            <Button size="compact-sm" variant="default" onClick={stop}>
              {t('stop')}
            </Button>
          )}
        </>
      )}
      {!working && plan && plan.moves.length > 0 && (
        <span className={classes.good}>
          <IconCircleCheck size={16} stroke={1.8} aria-hidden />
          {t(plan.proven ? 'proven' : 'stopped')}
          {left !== undefined && ` (${t('within', { percent: left })})`}
        </span>
      )}
    </div>
  );
}
