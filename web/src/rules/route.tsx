import { Button, Select } from '@mantine/core';
import { IconClockShield, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMyPrincipals } from '../api/me';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { Drift } from './Drift';
import { Priorities } from './Priorities';
import classes from './rules.module.css';
import { t } from './texts';
import { WeekView } from './WeekView';

const Authority = lazy(() => import('./authority/Authority'));

/** The rules of one person's time: their week, what goes first, and what was kept of it. */
export function Page() {
  const { who, view = 'week' } = useSearch({ from: '/rules' });
  const navigate = useNavigate({ from: '/rules' });
  const { data, error, refetch } = useMyPrincipals();
  const people = data?.filter(({ role }) => role !== 'busy');
  const person = people?.find(({ id }) => id === who) ?? people?.[0];
  const may = person?.role === 'owner' || person?.role === 'assistant';
  return (
    <Frame
      title={t('title')}
      about={person ? `${person.name}. ${may ? t('about') : t('readOnly')}` : t('about')}
      actions={
        person && (
          <div className={classes.controls}>
            {people && people.length > 1 && (
              <Select
                aria-label={t('whose')}
                className={classes.who}
                allowDeselect={false}
                value={person.id}
                data={people.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) =>
                  id && void navigate({ search: (was) => ({ view: was.view, who: id }) })
                }
              />
            )}
            <Segments
              aria-label={t('view')}
              className={classes.views}
              size="xs"
              value={view}
              onChange={(next) =>
                void navigate({
                  search: (was) => ({
                    who: was.who,
                    view: next === 'first' || next === 'drift' || next === 'may' ? next : undefined,
                  }),
                })
              }
              data={[
                { value: 'week', label: t('week') },
                { value: 'first', label: t('first') },
                { value: 'may', label: t('may') },
                { value: 'drift', label: t('drift') },
              ]}
            />
            <Button
              className={classes.print}
              variant="default"
              leftSection={<IconPrinter size={15} stroke={1.8} />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </div>
        )
      }
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {people?.length === 0 && (
        <Empty
          icon={IconClockShield}
          text={t('nobody')}
          action={
            <Button component={Link} to="/people">
              {t('toPeople')}
            </Button>
          }
        />
      )}
      {person && view === 'week' && <WeekView key={person.id} principal={person} may={may} />}
      {person && view === 'first' && <Priorities key={person.id} principal={person} may={may} />}
      {person && view === 'may' && (
        <Suspense fallback={<RowsSkeleton rows={6} />}>
          <Authority key={person.id} principal={person} may={may} />
        </Suspense>
      )}
      {person && view === 'drift' && <Drift key={person.id} principal={person} />}
    </Frame>
  );
}
