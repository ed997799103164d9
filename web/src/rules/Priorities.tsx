import { Button, UnstyledButton } from '@mantine/core';
import { IconListNumbers, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { type MyPrincipal, useOwnZone } from '../api/me';
import { useTags } from '../api/tags';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate, shortDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { type Line, type Priority, prioritiesQuery } from './queries';
import classes from './rules.module.css';
import { p, t } from './texts';

const PriorityPanel = lazy(async () => ({
  default: (await import('./PriorityPanel')).PriorityPanel,
}));

interface Properties {
  principal: MyPrincipal;
  may: boolean;
}

/** What goes first for somebody, list by list: what ends sooner counts before what holds for good. */
export function Priorities({ principal, may }: Properties) {
  const { open } = useSearch({ from: '/rules' });
  const navigate = useNavigate({ from: '/rules' });
  const { data, error, refetch } = useQuery(prioritiesQuery(principal.id));
  const show = (id: string | undefined) =>
    void navigate({ search: (was) => ({ ...was, open: id }) });
  useShortcuts([{ keys: 'c', label: p('add'), group: t('title'), run: () => may && show('new') }]);
  const form = open && (open === 'new' ? 'new' : data?.find(({ id }) => id === open));
  const add = may && (
    <Button data-chrome onClick={() => show('new')}>
      {p('add')}
    </Button>
  );
  return (
    <>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={4} />}
      {data?.length === 0 && <Empty icon={IconListNumbers} text={p('none')} action={add} />}
      {data && data.length > 0 && (
        <>
          <p className={classes.note}>{p('about')}</p>
          <div className={classes.orders}>
            {data.map((one) => (
              <Order key={one.id} order={one} edit={() => show(one.id)} />
            ))}
          </div>
          <div>{add}</div>
        </>
      )}
      {form && (
        <Suspense fallback={null}>
          <PriorityPanel
            key={form === 'new' ? 'new' : form.id}
            principal={principal}
            order={form === 'new' ? undefined : form}
            may={may}
            onClose={() => show(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function Order({ order, edit }: { order: Priority; edit: () => void }) {
  const today = civilDate(useNow(), useOwnZone());
  const over = order.until !== undefined && order.until < today;
  return (
    <section className={classes.order} aria-label={order.label} data-over={over || undefined}>
      <header className={classes.orderHead}>
        <h2>{order.label}</h2>
        <UnstyledButton
          className={classes.edit}
          aria-label={p('edit', { label: order.label })}
          title={p('edit', { label: order.label })}
          data-chrome
          onClick={edit}
        >
          <IconPencil size={16} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </header>
      <p className={classes.note}>
        {termText(order, today)}
        {over && `. ${p('over')}`}
        {order.from && order.from > today && `. ${p('later')}`}
      </p>
      <Lines title={p('first')} lines={order.first} />
      <Lines title={p('last')} lines={order.last} />
    </section>
  );
}

export function termText({ from, until }: Pick<Priority, 'from' | 'until'>, today: string): string {
  const short = (date: string) => shortDate(date, today);
  if (from && until) return p('between', { from: short(from), until: short(until) });
  if (from) return p('from', { date: short(from) });
  return until ? p('until', { date: short(until) }) : p('always');
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { data: tags } = useTags();
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {lines.map(({ by, value }) => (
          <li key={`${by} ${value}`}>
            {by === 'tag' ? (tags?.find(({ id }) => id === value)?.name ?? p('gone')) : value}
          </li>
        ))}
      </ol>
    </div>
  );
}
