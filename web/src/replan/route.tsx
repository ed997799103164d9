import { ActionIcon, Button } from '@mantine/core';
import { IconCalendarRepeat, IconPrinter } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMyPrincipals, useOwnZone } from '../api/me';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { useApply } from './apply';
import { chosenOf } from './chosen';
import { Form } from './Form';
import classes from './replan.module.css';
import { Standing } from './Standing';
import type { ReplanSearch } from './search';
import { t } from './texts';
import { useKeys } from './useKeys';
import { type Telling, usePlan } from './usePlan';
import { useWishes } from './useWishes';

const PlanView = lazy(() => import('./PlanView'));
const Tellings = lazy(() => import('./Tellings').then((all) => ({ default: all.Tellings })));

/** Somebody can't come: new times for what is planned, with the least disruption. */
export function Page() {
  const search = useSearch({ from: '/replan' });
  const navigate = useNavigate({ from: '/replan' });
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const { data: principals } = useMyPrincipals();
  const chosen = chosenOf(search, today);
  const change = (next: Partial<ReplanSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...next }), resetScroll: false });
  const { wishes, wishing, reset } = useWishes(`${chosen.who} ${chosen.from} ${chosen.until}`);
  const [done, setDone] = useState<readonly Telling[]>();
  const asking = chosen.who.length > 0 && !done ? { ...chosen, zone, wishes } : undefined;
  const planned = usePlan(asking);
  const { plan, error, working } = planned;
  const { apply, applying } = useApply(chosen.who, setDone, () => void planned.refetch());
  const ready = plan !== undefined && !planned.old && changes(plan) > 0 && !applying;
  useKeys(plan, wishing, () => ready && void apply(plan));
  if (!principals) return <PageSkeleton />;
  const mine = principals.filter(({ role }) => role === 'owner' || role === 'assistant');
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        plan &&
        !done && (
          <>
            <ActionIcon
              variant="default"
              aria-label={t('print')}
              title={t('print')}
              onClick={() => window.print()}
            >
              <IconPrinter size={16} stroke={1.8} />
            </ActionIcon>
            <Button disabled={!ready} loading={applying} onClick={() => void apply(plan)}>
              {plan.moves.length > 0 ? t('apply', { count: plan.moves.length }) : t('applyCancel')}
            </Button>
          </>
        )
      }
    >
      {mine.length === 0 && <Empty icon={IconCalendarRepeat} text={t('noPeople')} />}
      {mine.length > 0 && !done && <Form principals={mine} chosen={chosen} change={change} />}
      {mine.length > 0 && !done && !asking && (
        <Empty icon={IconCalendarRepeat} text={t('nobody')} />
      )}
      {done && <Done messages={done} date={chosen.from} again={() => setDone(undefined)} />}
      {asking && error && !plan && <Problem error={error} retry={() => void planned.refetch()} />}
      {asking && (
        <div className={classes.bar}>
          <Standing plan={plan} working={working} changed={planned.changed} stop={planned.stop} />
          {wishes.length > 0 && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={reset}>
              {t('reset')}
            </Button>
          )}
        </div>
      )}
      {asking && plan && (
        <Suspense fallback={null}>
          <PlanView plan={plan} today={today} old={planned.old} wishing={wishing} />
        </Suspense>
      )}
    </Frame>
  );
}

function changes(plan: { moves: readonly unknown[]; cancels: readonly unknown[] }): number {
  return plan.moves.length + plan.cancels.length;
}

interface DoneProperties {
  messages: readonly Telling[];
  date: string;
  again: () => void;
}

/** After a plan was applied: whom to tell now. */
function Done({ messages, date, again }: DoneProperties) {
  const navigate = useNavigate();
  return (
    <div className={classes.plan}>
      <div className={classes.bar}>
        <p role="status">{t(messages.length > 0 ? 'done' : 'doneNobody')}</p>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void navigate({ to: '/calendar', search: { date } })}
        >
          {t('openCalendar')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={again}>
          {t('again')}
        </Button>
      </div>
      <Suspense fallback={null}>
        <Tellings messages={messages} />
      </Suspense>
    </div>
  );
}
