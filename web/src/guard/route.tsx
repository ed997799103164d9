import { ActionIcon, Button } from '@mantine/core';
import { IconClipboardText, IconPrinter, IconRadar2, IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFindings } from '../api/findings';
import { useOwnZone } from '../api/me';
import { copyText } from '../ui/copy';
import { Empty } from '../ui/Empty';
import { LeftOut } from '../ui/LeftOut';
import { Page as Frame } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import { Filters } from './Filters';
import { FindingRow } from './FindingRow';
import { asText, byDay, byPerson, chosen, type Group, standingText } from './group';
import classes from './guard.module.css';
import type { GuardSearch } from './search';
import { t } from './texts';
import { useDoing } from './useDoing';
import { useKeys } from './useKeys';

/** What would go wrong in the coming two weeks, and what can be done about it now. */
export function Page() {
  const search = useSearch({ from: '/ahead' });
  const navigate = useNavigate({ from: '/ahead' });
  const own = useOwnZone();
  const today = civilDate(useNow(), own);
  const { data, error, refetch } = useFindings(search.answered);
  const change = (next: Partial<GuardSearch>) => void navigate({ search: { ...search, ...next } });
  const { doing, dialog } = useDoing(own);
  const items = chosen(data?.items ?? [], search);
  const people = data?.people ?? [];
  const groups = search.by ? byPerson(items, people) : byDay(items, own, today);
  useKeys(
    groups.flatMap((group) => group.items),
    doing,
  );
  return (
    <Frame
      title={t('title')}
      about={data && data.items.length > 0 ? standingText(data, own, today) : undefined}
      actions={items.length > 0 && <Taking text={() => asText(groups, people)} />}
    >
      {!data && !error && <PageSkeleton />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {data && people.length > 0 && (data.items.length > 0 || data.answered > 0) && (
        <Filters data={data} search={search} change={change} />
      )}
      <LeftOut count={people.reduce((sum, one) => sum + (one.left_out ?? 0), 0)} of="checked" />
      {data && (
        <Nothing
          people={people.length}
          all={data.items.length}
          shown={items.length}
          reset={() => void navigate({ search: {} })}
        />
      )}
      {groups.map((group: Group) => (
        <Widget key={group.key} title={group.title} note={group.items.length} flush>
          <ul className={classes.list}>
            {group.items.map((finding) => (
              <FindingRow
                key={finding.key}
                finding={finding}
                person={people.find(({ id }) => id === finding.principal)}
                own={own}
                today={today}
                doing={doing}
              />
            ))}
          </ul>
        </Widget>
      ))}
      {dialog}
    </Frame>
  );
}

/** The list to take along. */
function Taking({ text }: { text: () => string }) {
  const copy = async () => {
    if (await copyText(text())) say(t('copied'));
    else sayProblem(t('copyFailed'));
  };
  return (
    <>
      <ActionIcon
        variant="default"
        aria-label={t('print')}
        title={t('print')}
        onClick={() => window.print()}
      >
        <IconPrinter size={16} stroke={1.8} />
      </ActionIcon>
      <Button
        variant="default"
        leftSection={<IconClipboardText size={16} stroke={1.8} />}
        onClick={() => void copy()}
      >
        {t('copy')}
      </Button>
    </>
  );
}

interface NothingProperties {
  people: number;
  all: number;
  shown: number;
  reset: () => void;
}

function Nothing({ people, all, shown, reset }: NothingProperties) {
  if (people === 0) {
    return (
      <Empty
        icon={IconUserPlus}
        text={t('nobody')}
        action={
          <Button component={Link} to="/people">
            {t('addPeople')}
          </Button>
        }
      />
    );
  }
  if (all === 0) return <Empty icon={IconRadar2} text={t('allClear', { count: people })} />;
  if (shown > 0) return null;
  return (
    <p className={classes.none}>
      {t('noneHere')}
      <Button size="compact-sm" variant="default" onClick={reset}>
        {t('showAll')}
      </Button>
    </p>
  );
}
