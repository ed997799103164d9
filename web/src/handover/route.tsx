import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { sharesQuery } from '../api/shares';
import { useShortcuts } from '../app/shortcuts';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { ByYou, WithYou } from './Shares';
import { SheetPanel } from './SheetPanel';
import { t } from './texts';

const HandoverForm = lazy(() => import('./HandoverForm'));

/** What is shared with the reader and by them, and notes for whoever takes over. */
export function Page() {
  const { open, add } = useSearch({ from: '/handover' });
  const navigate = useNavigate({ from: '/handover' });
  const { data, error, refetch } = useQuery(sharesQuery);
  const close = () => void navigate({ search: {} });
  const write = () => void navigate({ search: { add: true } });
  useShortcuts([{ keys: 'c', label: t('create'), group: t('title'), run: write }]);
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={<Button onClick={write}>{t('create')}</Button>}
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={4} />}
      {data && (
        <>
          <WithYou items={data.with} open={(id) => void navigate({ search: { open: id } })} />
          <ByYou items={data.by} />
          {data.others.length > 0 && <ByYou items={data.others} others />}
        </>
      )}
      {open && <SheetPanel key={open} id={open} onClose={close} />}
      {add && (
        <Suspense fallback={null}>
          <HandoverForm onClose={close} />
        </Suspense>
      )}
    </Frame>
  );
}
