import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { PollList } from './PollList';
import { PollView } from './PollView';
import { pollsQuery } from './queries';
import { t } from './texts';

const PollForm = lazy(() => import('./PollForm'));

/** All polls, or one of them. */
export function Page() {
  const { state = 'open', open, who, add } = useSearch({ from: '/polls' });
  const navigate = useNavigate({ from: '/polls' });
  const go = (search: { open?: string; who?: string; add?: true }) =>
    void navigate({ search: ({ state: kept }) => ({ state: kept, ...search }) });
  useShortcuts([
    { keys: 'c', label: t('create'), group: t('title'), run: () => go({ add: true }) },
  ]);
  return (
    <>
      {open ? (
        <PollView key={open} id={open} who={who} go={go} />
      ) : (
        <Frame
          title={t('title')}
          about={t('about')}
          actions={
            <>
              <ListLink kind="poll" />
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
              <Button onClick={() => go({ add: true })}>{t('create')}</Button>
            </>
          }
        >
          <List state={state} open={(id) => go({ open: id })} add={() => go({ add: true })} />
        </Frame>
      )}
      {add && (
        <Suspense fallback={null}>
          <PollForm onClose={() => go({ open })} onDone={(id) => go({ open: id })} />
        </Suspense>
      )}
    </>
  );
}

interface ListProperties {
  state: 'open' | 'ended';
  open: (id: string) => void;
  add: () => void;
}

function List({ state, open, add }: ListProperties) {
  const { data, error, refetch } = useQuery(pollsQuery(state));
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={4} />;
  if (data.items.length === 0) {
    return (
      <Empty
        icon={IconListCheck}
        text={t(state === 'open' ? 'empty' : 'emptyEnded')}
        action={state === 'open' && <Button onClick={add}>{t('create')}</Button>}
      />
    );
  }
  return <PollList polls={data.items} open={open} />;
}
