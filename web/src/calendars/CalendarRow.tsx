import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarMonth,
  IconDotsVertical,
  IconDownload,
  IconHistory,
  IconPencil,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ago } from '../ui/ago';
import { Chip } from '../ui/Chip';
import { personColour } from '../ui/Person';
import { fromMicros } from '../ui/time';
import { useNow } from '../ui/useNow';
import { useCalendarActions } from './actions';
import classes from './CalendarRow.module.css';
import type { Calendar, Refresh } from './queries';
import { t } from './texts';

interface Properties {
  calendar: Calendar;
  /** The colour of whose it is, where the calendar has none of its own. */
  colour: number | undefined;
  mayWrite: boolean;
  onEdit: () => void;
  onHistory: () => void;
}

const sources = { import: 'imported', subscription: 'subscription' } as const;

/** One calendar: what is in it, where it comes from and how that goes. */
export function CalendarRow({ calendar, colour, mayWrite, onEdit, onHistory }: Properties) {
  const { name, source, events, refresh, host } = calendar;
  const actions = useCalendarActions();
  return (
    <li className={classes.row}>
      <span
        className={classes.swatch}
        aria-hidden
        {...personColour(calendar.colour ?? colour ?? 7)}
      />
      <div className={classes.words}>
        <p className={classes.line}>
          {mayWrite ? (
            <button type="button" className={classes.name} onClick={onEdit}>
              {name}
            </button>
          ) : (
            <span className={classes.name}>{name}</span>
          )}
          {source !== 'own' && <Chip title={host}>{t(sources[source])}</Chip>}
        </p>
        <p className={classes.about}>
          {events > 0 ? t('events', { count: events }) : t('noEvents')}
          {host && ` · ${host}`}
          {refresh && <State refresh={refresh} />}
        </p>
        {refresh?.state === 'failing' && (
          <p className={classes.failing} role="status">
            <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
            <Failing refresh={refresh} />
          </p>
        )}
      </div>
      {source === 'subscription' && mayWrite && (
        <ActionIcon
          className={classes.refresh}
          aria-label={t('refreshNamed', { name })}
          title={t('refreshNow')}
          loading={actions.refresh.isPending}
          onClick={() => actions.refresh.mutate(calendar)}
        >
          <IconRefresh size={17} stroke={1.7} />
        </ActionIcon>
      )}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon aria-label={t('actions', { name })}>
            <IconDotsVertical size={17} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to="/calendar"
            leftSection={<IconCalendarMonth size={16} stroke={1.7} />}
          >
            {t('show')}
          </Menu.Item>
          {mayWrite && (
            <Menu.Item onClick={onEdit} leftSection={<IconPencil size={16} stroke={1.7} />}>
              {t('edit')}
            </Menu.Item>
          )}
          <Menu.Item
            component="a"
            href={exportOf(calendar.id)}
            download
            leftSection={<IconDownload size={16} stroke={1.7} />}
          >
            {t('export')}
          </Menu.Item>
          <Menu.Item onClick={onHistory} leftSection={<IconHistory size={16} stroke={1.7} />}>
            {t('history')}
          </Menu.Item>
          {mayWrite && (
            <Menu.Item
              onClick={() => actions.trash.mutate(calendar)}
              leftSection={<IconTrash size={16} stroke={1.7} />}
            >
              {t('trash')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** Where a browser saves a calendar from. */
function exportOf(id: string): string {
  return `/api/v1/calendars/${id}/export`;
}

function State({ refresh }: { refresh: Refresh }) {
  const now = useNow();
  if (refresh.state === 'failing') return null;
  if (refresh.state === 'waiting' || !refresh.at_us) return <> · {t('waiting')}</>;
  // The clock of this page turns once a minute; what was just done must not lie ahead of it.
  const at = Math.min(fromMicros(refresh.at_us), now);
  const changed = refresh.changed_us ? Math.min(fromMicros(refresh.changed_us), now) : undefined;
  return (
    <>
      {' · '}
      {t('refreshed', { ago: ago(at, now) })}
      {changed !== undefined &&
        at - changed > 60_000 &&
        `, ${t('changedAt', { ago: ago(changed, now) })}`}
    </>
  );
}

function Failing({ refresh }: { refresh: Refresh }) {
  const now = useNow();
  const at = Math.min(fromMicros(refresh.at_us ?? 0), now);
  const next = refresh.next_us ? Math.max(fromMicros(refresh.next_us), now) : undefined;
  return (
    <span>
      {t('failing', { ago: ago(at, now), why: refresh.error ?? '' })}{' '}
      {next !== undefined && t('nextTry', { ago: ago(next, now) })}
    </span>
  );
}
