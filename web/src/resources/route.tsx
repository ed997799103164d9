import { ActionIcon, Button, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDoor, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useManages, useOwnZone } from '../api/me';
import { useResources } from '../api/resources';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { DateField } from '../ui/fields/DateField';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { addDays, cityOf, civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import { boundsOf, bySite } from './day';
import { takenQuery } from './queries';
import classes from './resources.module.css';
import { Site } from './Site';
import { t } from './texts';

const ResourcePanel = lazy(async () => ({
  default: (await import('./ResourcePanel')).ResourcePanel,
}));

/** Rooms and equipment by site, each with its day. */
export function Page() {
  const { date: asked, site, open } = useSearch({ from: '/resources' });
  const navigate = useNavigate({ from: '/resources' });
  const zone = useOwnZone();
  const keeps = useManages();
  const now = useNow();
  const today = civilDate(now, zone);
  const date = asked ?? today;
  const day = boundsOf(date, zone);
  const { data: all, error, refetch } = useResources();
  const { data: taken } = useQuery(takenQuery(day));
  const go = (next: string) =>
    void navigate({ search: (was) => ({ ...was, date: next === today ? undefined : next }) });
  const show = (id: string | undefined) =>
    void navigate({ search: (was) => ({ ...was, open: id }) });
  useShortcuts([
    { keys: 'c', label: t('add'), group: t('title'), run: () => show('new'), when: () => keeps },
    { keys: 't', label: t('today'), group: t('title'), run: () => go(today) },
    { keys: 'ArrowLeft', label: t('before'), group: t('title'), run: () => go(addDays(date, -1)) },
    { keys: 'ArrowRight', label: t('after'), group: t('title'), run: () => go(addDays(date, 1)) },
  ]);
  const sites = bySite(all ?? []);
  const shown = sites.filter((one) => site === undefined || one.site === site);
  const form = open && (open === 'new' ? keeps && 'new' : all?.find(({ id }) => id === open));
  return (
    <Frame
      title={t('title')}
      about={t('about', { city: cityOf(zone) })}
      actions={
        <div className={classes.controls}>
          <ListLink kind="resource" />
          {sites.length > 1 && (
            <Select
              aria-label={t('sites')}
              className={classes.site}
              clearable
              placeholder={t('allSites')}
              value={site ?? null}
              data={sites.map((one) => ({
                value: one.site,
                label: one.site || t('elsewhere'),
              }))}
              onChange={(next) =>
                void navigate({ search: (was) => ({ ...was, site: next ?? undefined }) })
              }
            />
          )}
          <span className={classes.dates}>
            <ActionIcon
              variant="default"
              aria-label={t('before')}
              onClick={() => go(addDays(date, -1))}
            >
              <IconChevronLeft size={16} stroke={1.8} />
            </ActionIcon>
            <DateField
              aria-label={t('day')}
              className={classes.date}
              value={date}
              onChange={(next) => go(next || today)}
            />
            <ActionIcon
              variant="default"
              aria-label={t('after')}
              onClick={() => go(addDays(date, 1))}
            >
              <IconChevronRight size={16} stroke={1.8} />
            </ActionIcon>
          </span>
          <Button
            className={classes.print}
            variant="default"
            leftSection={<IconPrinter size={15} stroke={1.8} />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
          {keeps && <Button onClick={() => show('new')}>{t('add')}</Button>}
        </div>
      }
    >
      {error && !all && <Problem error={error} retry={() => void refetch()} />}
      {!all && !error && <RowsSkeleton rows={6} />}
      {all?.length === 0 && (
        <Empty
          icon={IconDoor}
          text={t(keeps ? 'none' : 'noneYet')}
          action={keeps && <Button onClick={() => show('new')}>{t('add')}</Button>}
        />
      )}
      {all && all.length > 0 && shown.length === 0 && <Empty text={t('noneHere')} />}
      {taken &&
        shown.map((one) => (
          <Site
            key={one.site}
            name={one.site}
            resources={one.all}
            taken={taken.items}
            open={taken.open}
            day={day}
            date={date}
            now={date === today ? now : undefined}
            keeps={keeps}
            edit={show}
          />
        ))}
      {form && (
        <Suspense fallback={null}>
          <ResourcePanel
            key={form === 'new' ? 'new' : form.id}
            resource={form === 'new' ? undefined : form}
            like={shown[0]?.all[0]}
            onClose={() => show(undefined)}
          />
        </Suspense>
      )}
    </Frame>
  );
}
