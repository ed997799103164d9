import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { useDropped } from '../ui/files/useDropped';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { useRequestActions } from './actions';
import { can } from './can';
import { Queue } from './Queue';
import { type Part, requestsQuery, type Sending, type Shown, type Verb } from './queries';
import classes from './Requests.module.css';
import { m, t } from './texts';

const RequestPanel = lazy(() => import('./RequestPanel'));
const NewRequest = lazy(async () => ({ default: (await import('./RequestPanel')).NewRequest }));
const FromMail = lazy(() => import('./FromMail'));
const AnswerPanel = lazy(() => import('./AnswerPanel'));
const Mine = lazy(() => import('./Mine'));
const Services = lazy(() => import('./Services'));

const parts = ['open', 'doing', 'later', 'closed', 'mine', 'services'] as const;

/** What is asked, what is offered, and how it is answered. */
export function Page() {
  const { show = 'open', open, asked, service, add, mail } = useSearch({ from: '/requests' });
  const navigate = useNavigate({ from: '/requests' });
  const actions = useRequestActions();
  const [answering, setAnswering] = useState<{ one: Shown; to: Sending['to'] }>();
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const go = (search: {
    open?: string;
    asked?: string;
    service?: string;
    add?: true;
    mail?: true;
  }) => void navigate({ search: ({ show: kept }) => ({ show: kept, ...search }) });
  const decide = (one: Shown, to: Verb) => {
    if (!can(one, to)) return;
    if (to === 'reopen') void actions.reopen(one);
    else setAnswering({ one, to });
  };
  const fromMail = (files: readonly File[]) => {
    setDropped(files);
    go({ mail: true });
  };
  const over = useDropped(open || add || mail || answering ? undefined : fromMail);
  useShortcuts([{ keys: 'c', label: t('add'), group: t('title'), run: () => go({ add: true }) }]);
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        <>
          <ListLink kind="request" />
          <Segments
            aria-label={t('show')}
            size="xs"
            value={show}
            onChange={(next) =>
              void navigate({
                search: { show: next === 'open' ? undefined : (next as (typeof parts)[number]) },
              })
            }
            data={parts.map((value) => ({ value, label: t(value) }))}
          />
          <Button variant="default" onClick={() => fromMail([])}>
            {t('fromMail')}
          </Button>
          <Button onClick={() => go({ add: true })}>{t('add')}</Button>
        </>
      }
    >
      {over && <p className={classes.drop}>{m('dropNow')}</p>}
      {show === 'mine' ? (
        <Suspense fallback={<RowsSkeleton rows={4} />}>
          <Mine asked={asked} show={(id) => go({ asked: id })} />
        </Suspense>
      ) : show === 'services' ? (
        <Suspense fallback={<RowsSkeleton rows={4} />}>
          <Services open={service} show={(id) => go({ service: id })} />
        </Suspense>
      ) : (
        <List part={show} open={(id) => go({ open: id })} decide={decide} />
      )}
      <Suspense fallback={null}>
        {add && <NewRequest onClose={() => go({})} />}
        {mail && (
          <FromMail given={dropped} open={(id) => go({ open: id })} onClose={() => go({})} />
        )}
        {open && !answering && (
          <RequestPanel
            id={open}
            actions={actions}
            decide={decide}
            open={(id) => go({ open: id })}
            onClose={() => go({})}
          />
        )}
        {answering && (
          <AnswerPanel
            key={`${answering.one.id} ${answering.to}`}
            request={answering.one}
            to={answering.to}
            onClose={() => setAnswering(undefined)}
          />
        )}
      </Suspense>
    </Frame>
  );
}

interface ListProperties {
  part: Part;
  open: (id: string) => void;
  decide: (one: Shown, to: Verb) => void;
}

const empty = {
  open: 'emptyOpen',
  doing: 'emptyDoing',
  later: 'emptyLater',
  closed: 'emptyClosed',
} as const;

function List({ part, open, decide }: ListProperties) {
  const { data, error, refetch } = useQuery(requestsQuery(part));
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={6} />;
  if (data.items.length === 0) return <Empty icon={IconInbox} text={t(empty[part])} />;
  return <Queue items={data.items} open={open} decide={decide} />;
}
