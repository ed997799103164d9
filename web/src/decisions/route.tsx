import { Button } from '@mantine/core';
import { IconGavel, IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMyPrincipals, usePrincipals, useWritable } from '../api/me';
import { useCommands } from '../app/commands';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import rows from '../ui/list.module.css';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { Clear } from './Clear';
import classes from './Decisions.module.css';
import { type Decision, decisionsQuery } from './queries';
import { Facts, useOutcome } from './Row';
import { t } from './texts';

const Form = lazy(() => import('./Form'));
const DecisionPanel = lazy(() => import('./DecisionPanel'));

/** What principals are asked: all of it, or one question after the other. */
export function Page() {
  const { state = 'open', open, add, clear } = useSearch({ from: '/decisions' });
  const navigate = useNavigate({ from: '/decisions' });
  const go = (search: { open?: string; add?: true; clear?: true }) =>
    void navigate({ search: ({ state: kept }) => ({ state: kept, ...search }) });
  useShortcuts([
    { keys: 'c', label: t('create'), group: t('title'), run: () => go({ add: true }) },
  ]);
  const { data: people = [] } = useMyPrincipals();
  useCommands(
    people
      .filter(({ role }) => role === 'owner' || role === 'assistant')
      .map(({ id, name }) => ({
        id: `decisions.with.${id}`,
        label: t('withName', { name }),
        group: 'here' as const,
        icon: IconMessages,
        run: () => void navigate({ to: '/with/$principal', params: { principal: id } }),
      })),
  );
  return (
    <>
      {clear ? (
        <Clear back={() => go({})} />
      ) : (
        <Frame
          title={t('title')}
          about={t('about')}
          actions={
            <>
              <ListLink kind="decision" />
              <Segments
                aria-label={t('show')}
                size="xs"
                value={state}
                onChange={(next) =>
                  void navigate({ search: { state: next === 'ended' ? 'ended' : undefined } })
                }
                data={[
                  { value: 'open', label: t('open') },
                  { value: 'ended', label: t('ended') },
                ]}
              />
              <Button variant="default" onClick={() => go({ clear: true })}>
                {t('clear')}
              </Button>
              <Button onClick={() => go({ add: true })}>{t('create')}</Button>
            </>
          }
        >
          <List state={state} open={(id) => go({ open: id })} add={() => go({ add: true })} />
        </Frame>
      )}
      <Suspense fallback={null}>
        {add && <Form onClose={() => go({})} onDone={(id) => go({ open: id })} />}
        {open && !add && <DecisionPanel key={open} id={open} onClose={() => go({})} />}
      </Suspense>
    </>
  );
}

interface ListProperties {
  state: 'open' | 'ended';
  open: (id: string) => void;
  add: () => void;
}

function List({ state, open, add }: ListProperties) {
  const { data, error, refetch } = useQuery(decisionsQuery(state));
  const { data: principals = [] } = usePrincipals();
  const writable = useWritable();
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={5} />;
  if (data.items.length === 0) {
    return (
      <Empty
        icon={IconGavel}
        text={t(state === 'open' ? 'empty' : 'emptyEnded')}
        action={state === 'open' && <Button onClick={add}>{t('create')}</Button>}
      />
    );
  }
  const spaces = [...new Set(data.items.map(({ space }) => space))];
  return spaces.map((space) => {
    const name = principals.find(({ id }) => id === space)?.name ?? t('others');
    return (
      <section key={space} className={classes.group}>
        <h2>
          {writable(space) ? (
            <Link to="/with/$principal" params={{ principal: space }}>
              {t('withName', { name })}
            </Link>
          ) : (
            name
          )}
        </h2>
        <ul className={rows.list} aria-label={t('list', { name })}>
          {data.items
            .filter((one) => one.space === space)
            .map((one) => (
              <Row key={one.id} decision={one} open={open} />
            ))}
        </ul>
      </section>
    );
  });
}

function Row({ decision, open }: { decision: Decision; open: (id: string) => void }) {
  const outcome = useOutcome();
  return (
    <li className={rows.row}>
      <button type="button" className={rows.title} onClick={() => open(decision.id)}>
        {decision.question}
      </button>
      <span className={rows.about}>
        {decision.state === 'open' ? <Facts decision={decision} /> : outcome(decision)}
      </span>
    </li>
  );
}
