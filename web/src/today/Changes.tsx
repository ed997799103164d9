import { Button, UnstyledButton } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { useFindings } from '../api/findings';
import { keys } from '../api/keys';
import { useWritable } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import type { ChangeGroup } from '../calendar/types';
import type { Days } from '../calendar/useDays';
import { clearText } from '../guard/clear';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { say } from '../ui/toast';
import { Widget } from '../ui/Widget';
import { printCards } from './agenda';
import { ChangeAnswers } from './ChangeAnswers';
import { ChangeRow } from './ChangeRow';
import classes from './Changes.module.css';
import { t } from './texts';
import { type Answers, useAnswers } from './useAnswers';
import { keyOf, useChangeKeys } from './useChangeKeys';
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
  const { answers, dialog } = useAnswers({ own, today, open });
  useChangeKeys(data?.groups ?? [], answers);
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
        <AllAnswered days={days} text={t('changesNone', { when: since ?? '' })} />
      )}
      {data?.groups.map((group) => (
        <Group
          key={group.principal.id}
          group={group}
          days={days}
          mayUndo={writable(group.principal.id)}
          answers={answers}
          open={open}
        />
      ))}
      {dialog}
    </Widget>
  );
}

/** How many changes of one person are shown at first: an import brings dozens, and tasks stand below. */
const fewest = 4;

interface GroupProperties extends Properties {
  group: ChangeGroup;
  mayUndo: boolean;
  answers?: Answers;
}

/** What changed for one person: the first few, and the others when asked for. */
export function Group({ group, days: { own, today }, mayUndo, answers, open }: GroupProperties) {
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
            key={keyOf(change)}
            change={change}
            own={own}
            today={today}
            mayUndo={mayUndo}
            open={open}
          >
            {answers && <ChangeAnswers change={change} whose={principal} answers={answers} />}
          </ChangeRow>
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

/** When everything was answered: until when who is clear, and their day to take along. */
function AllAnswered({ days: { own, today, date, page }, text }: { days: Days; text: string }) {
  const { data } = useFindings();
  const people = page?.columns.map(({ principal }) => principal) ?? [];
  const clear = data && clearText(data, own, today);
  return (
    <>
      <p className={classes.none}>{text}</p>
      {clear && <p className={classes.clear}>{clear}</p>}
      {people.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          data-chrome
          leftSection={<IconPrinter size={14} stroke={1.8} />}
          onClick={() => printCards(people, date)}
        >
          {t('printAll')}
        </Button>
      )}
    </>
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
