import { lazy, Suspense } from 'react';
import { Empty } from '../ui/Empty';
import { LeftOut } from '../ui/LeftOut';
import { Widget } from '../ui/Widget';
import { CancelRow, MoveRow, StayRow, type Wishing } from './Rows';
import classes from './replan.module.css';
import { Tellings } from './Tellings';
import { t } from './texts';
import type { Plan } from './usePlan';

const Days = lazy(() => import('./Days'));

interface Properties {
  plan: Plan;
  today: string;
  old: boolean;
  wishing: Wishing;
}

/** A plan: the days before and after, each meeting with its reason, and what to write to whom. */
export default function PlanView({ plan, today, old, wishing }: Properties) {
  const { moves, stays, nowhere, cancels, people, zone, messages } = plan;
  const left = <LeftOut count={plan.left_out} of="planned" />;
  if (moves.length + stays.length + nowhere.length + cancels.length === 0) {
    return (
      <>
        {left}
        <Empty text={t('nothing')} />
      </>
    );
  }
  return (
    <div className={classes.plan} data-old={old || undefined} aria-busy={old}>
      {left}
      <div className={classes.wide}>
        <Widget title={t('days')}>
          <Suspense fallback={null}>
            <Days plan={plan} zone={zone} today={today} />
          </Suspense>
        </Widget>
      </div>
      {moves.length > 0 && (
        <Widget title={t('moves')} note={moves.length} flush>
          <ul className={classes.list}>
            {moves.map((move) => (
              <MoveRow key={move.key} move={move} people={people} wishing={wishing} />
            ))}
          </ul>
        </Widget>
      )}
      {nowhere.length > 0 && (
        <Widget title={t('nowhere')} note={nowhere.length} flush>
          <ul className={classes.list}>
            {nowhere.map((stay) => (
              <StayRow key={stay.key} stay={stay} people={people} wishing={wishing} />
            ))}
          </ul>
        </Widget>
      )}
      {cancels.length > 0 && (
        <Widget title={t('cancels')} note={cancels.length} flush>
          <ul className={classes.list}>
            {cancels.map((move) => (
              <CancelRow key={move.key} move={move} people={people} wishing={wishing} />
            ))}
          </ul>
        </Widget>
      )}
      {stays.length > 0 && (
        <Widget title={t('stays')} note={stays.length} flush>
          <ul className={classes.list}>
            {stays.map((stay) => (
              <StayRow
                key={stay.key}
                stay={stay}
                people={people}
                wishing={stay.pinned ? wishing : undefined}
              />
            ))}
          </ul>
        </Widget>
      )}
      <Tellings messages={messages} />
    </div>
  );
}
