import { Button } from '@mantine/core';
import { IconBell, IconChecks, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useOwnZone } from '../api/me';
import { noticesQuery } from '../api/notices';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import { type Actions, useNoticeActions } from './actions';
import classes from './notices.module.css';
import { Row } from './Row';
import { sections } from './sections';
import { t } from './texts';
import { useKeys } from './useKeys';

/** What the reader is told, and what they can do about it. */
export function Page() {
  const { all = false, open } = useSearch({ from: '/notifications' });
  const navigate = useNavigate({ from: '/notifications' });
  const { data, error, refetch } = useQuery(noticesQuery(!all));
  const own = useOwnZone();
  const now = useNow();
  const actions = useNoticeActions();
  const items = data?.items ?? [];
  useKeys(items, actions);
  useOpening(open, actions);
  const unread = data?.unread ?? 0;
  return (
    <Frame
      title={t('title')}
      narrow
      about={unread > 0 ? t('about', { count: unread }) : undefined}
      actions={
        <>
          <Link
            to="/settings/$section"
            params={{ section: 'notifications' }}
            className={classes.settings}
          >
            <IconSettings size={16} stroke={1.7} aria-hidden />
            {t('settings')}
          </Link>
          {unread > 0 && (
            <Button
              variant="default"
              leftSection={<IconChecks size={16} stroke={1.8} />}
              onClick={() => actions.all(items)}
            >
              {t('readAll')}
            </Button>
          )}
        </>
      }
    >
      <Segments
        aria-label={t('which')}
        size="xs"
        className={classes.which}
        value={all ? 'all' : 'unread'}
        onChange={(next) => void navigate({ search: { all: next === 'all' || undefined } })}
        data={[
          { value: 'unread', label: t('unread') },
          { value: 'all', label: t('all') },
        ]}
      />
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {data && items.length === 0 && (
        <Empty icon={IconBell} text={t(all ? 'nothingYet' : 'nothing')} />
      )}
      {sections(items, own, now).map(({ key, title, about, items: some }) => (
        <Widget key={key} title={title} note={some.length} flush>
          {about && <p className={classes.note}>{about}</p>}
          <ul className={classes.list}>
            {some.map((one) => (
              <Row key={one.id} one={one} actions={actions} />
            ))}
          </ul>
        </Widget>
      ))}
    </Frame>
  );
}

/** A device's notification leads here and on to what it is about, once. */
function useOpening(wanted: string | undefined, actions: Actions): void {
  const { data } = useQuery({ ...noticesQuery(false), enabled: wanted !== undefined });
  const done = useRef('');
  useEffect(() => {
    if (!wanted || done.current === wanted) return;
    const one = data?.items.find(({ id }) => id === wanted);
    if (!one) return;
    done.current = wanted;
    void actions.open(one);
  }, [wanted, data, actions]);
}
