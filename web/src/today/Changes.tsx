import { Button, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useWritable } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import type { ChangeGroup } from '../calendar/types';
import type { Days } from '../calendar/useDays';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { say } from '../ui/toast';
import { Widget } from '../ui/Widget';
import { ChangeRow } from './ChangeRow';
import classes from './Changes.module.css';
import { t } from './texts';
import { whenText } from './whenText';

interface Properties {
  days: Days;
  open: (event: string) => void;
}

/** What others changed since the reader last said that all was seen, by the person it concerns. */
export function Changes({ days, open }: Properties) {
  const { own, today } = days;
  const { data, error, refetch } = useChanges(own);
  const seen = useSeen(own);
  const writable = useWritable();
  const count = data?.groups.reduce((sum, { items, more }) => sum + items.length + more, 0) ?? 0;
  const markSeen = () => {
    if (data && count > 0) seen.mutate(data.head);
  };
  useShortcuts([{ keys: 'a', label: t('keySeen'), group: t('group'), run: markSeen }]);
  const since = data && whenText(data.since_us / 1000, own, today);
  return (
    <Widget
      title={<span className={classes.title}>{t('changes')}</span>}
      note={since && count > 0 && t('since', { when: since })}
      actions={
        count > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={markSeen}
            loading={seen.isPending}
            title={`${t('keySeen')}  A`}
          >
            {t('seenAll')}
          </Button>
        )
      }
    >
      {!data && !error && <RowsSkeleton rows={4} />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {data && count === 0 && (
        <p className={classes.none}>{t('changesNone', { when: since ?? '' })}</p>
      )}
      {data?.groups.map((group) => (
        <Group
          key={group.principal.id}
          group={group}
          days={days}
          mayUndo={writable(group.principal.id)}
          open={open}
        />
      ))}
    </Widget>
  );
}

/** How many changes of one person are shown at first: an import brings dozens, and tasks stand below. */
const fewest = 4;

interface GroupProperties extends Properties {
  group: ChangeGroup;
  mayUndo: boolean;
}

/** What changed for one person: the first few, and the others when asked for. */
export function Group({ group, days: { own, today }, mayUndo, open }: GroupProperties) {
  const { principal, items, more } = group;
  const [all, setAll] = useState(false);
  // One more line would take as much room as the button.
  const shown = all || items.length <= fewest + 1 ? items : items.slice(0, fewest);
  const hidden = items.length - shown.length;
  return (
    <section className={classes.group}>
      <h3 className={classes.person}>
        <PersonName name={principal.name} colour={principal.colour} />
      </h3>
      <ul className={classes.list}>
        {shown.map((change) => (
          <ChangeRow
            key={`${change.kind} ${change.id}`}
            change={change}
            own={own}
            today={today}
            mayUndo={mayUndo}
            open={open}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <UnstyledButton className={classes.more} onClick={() => setAll(true)}>
          {t('showMore', { count: hidden })}
        </UnstyledButton>
      )}
      {hidden === 0 && more > 0 && (
        <p className={classes.none}>{t('moreChanged', { count: more })}</p>
      )}
    </section>
  );
}

const changesKey = (zone: string) => keys.view('changes', zone);

/** What others changed since the reader was last here. */
export function useChanges(zone: string) {
  return useQuery({
    queryKey: changesKey(zone),
    queryFn: ({ signal }) => sent(api.GET('/changes', { params: { query: { zone } }, signal })),
    meta: { kinds: ['event', 'task', 'whereabouts', 'principal', 'partnership'] },
  });
}

function useSeen(zone: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seq: number) => sent(api.POST('/changes/seen', { body: { seq } })),
    onSuccess: () => {
      say(t('seenDone'));
      return client.invalidateQueries({ queryKey: changesKey(zone) });
    },
  });
}
