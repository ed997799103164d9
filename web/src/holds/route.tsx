import { Button } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { newHold, openHold } from '../app/holding';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { ListLink } from '../ui/looks/ListLink';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { HoldList } from './HoldList';
import { holdsQuery } from './queries';
import { t } from './texts';

/** All times that are held, the soonest to confirm first. */
export function Page() {
  const { state = 'open', open } = useSearch({ from: '/holds' });
  const navigate = useNavigate({ from: '/holds' });
  const { data, error, refetch } = useQuery(holdsQuery(state));
  // A link to one set opens it over the list, once.
  useEffect(() => {
    if (!open) return;
    openHold(open);
    void navigate({ search: (was) => ({ ...was, open: undefined }), replace: true });
  }, [open, navigate]);
  useShortcuts([{ keys: 'c', label: t('hold'), group: t('title'), run: () => newHold() }]);
  return (
    <Frame
      title={t('title')}
      about={t('about')}
      actions={
        <>
          <ListLink kind="hold_set" />
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
          <Button onClick={() => newHold()}>{t('hold')}</Button>
        </>
      }
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={4} />}
      {data?.items.length === 0 && (
        <Empty
          icon={IconCalendarQuestion}
          text={t(state === 'open' ? 'empty' : 'emptyEnded')}
          action={state === 'open' && <Button onClick={() => newHold()}>{t('hold')}</Button>}
        />
      )}
      {data && data.items.length > 0 && <HoldList sets={data.items} open={openHold} />}
    </Frame>
  );
}
