import { Button } from '@mantine/core';
import { IconCalendarUser } from '@tabler/icons-react';
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
import { BookingList } from './BookingList';
import classes from './Bookings.module.css';
import { PageList } from './PageList';
import { bookingsQuery, pagesQuery } from './queries';
import type { BookingsSearch } from './search';
import { t } from './texts';

const BookingPanel = lazy(() => import('./BookingPanel'));
const PagePanel = lazy(() => import('./PagePanel'));
const PageForm = lazy(() => import('./PageForm'));
const BookFor = lazy(() => import('./BookFor'));

/** What people outside have booked, and the pages by which they do. */
export function Page() {
  const { view = 'coming', open, page, add } = useSearch({ from: '/bookings' });
  const navigate = useNavigate({ from: '/bookings' });
  const show = (next: Omit<BookingsSearch, 'view'> = {}) =>
    void navigate({ search: ({ view: kept }) => ({ view: kept, ...next }) });
  useShortcuts([
    {
      keys: 'c',
      label: view === 'pages' ? t('newPage') : t('book'),
      group: t('title'),
      run: () => show({ add: view === 'pages' ? 'page' : 'booking' }),
    },
  ]);
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        <>
          <ListLink kind="booking" />
          <Segments
            aria-label={t('show')}
            size="xs"
            value={view}
            onChange={(next) =>
              void navigate({
                search: { view: next === 'past' || next === 'pages' ? next : undefined },
              })
            }
            data={[
              { value: 'coming', label: t('coming') },
              { value: 'past', label: t('past') },
              { value: 'pages', label: t('pages') },
            ]}
          />
          {view === 'pages' ? (
            <Button onClick={() => show({ add: 'page' })}>{t('newPage')}</Button>
          ) : (
            <Button onClick={() => show({ add: 'booking' })}>{t('book')}</Button>
          )}
        </>
      }
    >
      {view === 'pages' ? (
        <Pages open={(id) => show({ page: id })} add={() => show({ add: 'page' })} />
      ) : (
        <Bookings view={view} open={(id) => show({ open: id })} add={() => show({ add: 'page' })} />
      )}
      <Suspense fallback={null}>
        {open && <BookingPanel key={open} id={open} onClose={() => show()} />}
        {page && !add && (
          <PagePanel
            key={page}
            id={page}
            onClose={() => show()}
            onBook={() => show({ page, add: 'booking' })}
          />
        )}
        {add === 'page' && <PageForm onClose={() => show()} onMade={(id) => show({ page: id })} />}
        {add === 'booking' && (
          <BookFor page={page} onClose={() => show()} onBooked={(id) => show({ open: id })} />
        )}
      </Suspense>
    </Frame>
  );
}

interface BookingsProperties {
  view: 'coming' | 'past';
  open: (id: string) => void;
  add: () => void;
}

function Bookings({ view, open, add }: BookingsProperties) {
  const { data, error, refetch } = useQuery(bookingsQuery(view));
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={4} />;
  if (data.items.length === 0) {
    return (
      <Empty
        icon={IconCalendarUser}
        text={t(view === 'past' ? 'emptyPast' : 'emptyComing')}
        action={view === 'coming' && <Button onClick={add}>{t('newPage')}</Button>}
      />
    );
  }
  if (view === 'past')
    return <BookingList label={t('listPast')} bookings={data.items} open={open} />;
  const waiting = data.items.filter(({ state }) => state === 'pending');
  const settled = data.items.filter(({ state }) => state !== 'pending');
  return (
    <>
      {waiting.length > 0 && (
        <section className={classes.section}>
          <h2 className={classes.head}>{t('toConfirm')}</h2>
          <BookingList label={t('toConfirm')} bookings={waiting} open={open} />
        </section>
      )}
      {settled.length > 0 && (
        <section className={classes.section}>
          <h2 className={classes.head}>{t('confirmedHead')}</h2>
          <BookingList label={t('list')} bookings={settled} open={open} />
        </section>
      )}
    </>
  );
}

function Pages({ open, add }: { open: (id: string) => void; add: () => void }) {
  const { data, error, refetch } = useQuery(pagesQuery);
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={3} />;
  if (data.items.length === 0) {
    return (
      <Empty
        icon={IconCalendarUser}
        text={t('emptyPages')}
        action={<Button onClick={add}>{t('newPage')}</Button>}
      />
    );
  }
  return <PageList pages={data.items} open={open} />;
}
