import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconClipboardText, IconMessageCheck, IconPrinter } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePrincipals } from '../api/me';
import { type Untold, useUntold } from '../api/tellings';
import { confirm } from '../ui/confirm';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { Widget } from '../ui/Widget';
import { copy, countOf, letterOf, type Telling, useTelling } from './actions';
import { HearerRow } from './HearerRow';
import { Opens } from './Opens';
import classes from './telling.module.css';
import { t } from './texts';
import { useKeys } from './useKeys';

/** Everybody who has to hear of a change of their meetings, and the drafted messages. */
export function Page() {
  const { who } = useSearch({ from: '/untold' });
  const navigate = useNavigate({ from: '/untold' });
  const { data, error, refetch } = useUntold();
  const { data: principals } = usePrincipals();
  const telling = useTelling();
  const all = data?.items ?? [];
  const items = who ? all.filter(({ space }) => space === who) : all;
  useKeys(items, telling);
  const people = (principals ?? []).filter(({ id }) => all.some(({ space }) => space === id));
  return (
    <Frame
      title={t('title')}
      about={items.length > 0 ? t('about', { count: countOf(items) }) : undefined}
      actions={items.length > 0 && <Taking items={items} telling={telling} />}
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {(people.length > 1 || who) && data && (
        <Segments
          aria-label={t('whose')}
          size="xs"
          className={classes.whose}
          value={who ?? ''}
          onChange={(next) => void navigate({ search: { who: next || undefined } })}
          data={[
            { value: '', label: t('everyone') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {data && items.length === 0 && (
        <Empty icon={IconMessageCheck} text={t(who ? 'emptyFor' : 'empty')} />
      )}
      {items.map((item) => (
        <Item key={item.id} item={item} telling={telling} />
      ))}
    </Frame>
  );
}

function Item({ item, telling }: { item: Untold; telling: Telling }) {
  const { title, by, by_itself: itself, behalf, messages } = item;
  const who = itself ? t('byItself') : by;
  return (
    <Widget
      title={<Opens item={item} />}
      note={
        behalf && behalf !== by
          ? t('changedByFor', { name: who, behalf })
          : t('changedBy', { name: who })
      }
      actions={
        messages.length > 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('toldEventOf', { title })}
            disabled={telling.busy}
            onClick={() => telling.all([item])}
          >
            {t('toldEvent')}
          </Button>
        )
      }
      flush
    >
      <ul className={classes.list}>
        {messages.map((hearer) => (
          <HearerRow key={hearer.person} item={item} hearer={hearer} telling={telling} />
        ))}
      </ul>
    </Widget>
  );
}

/** What can be done with all of them. */
function Taking({ items, telling }: { items: readonly Untold[]; telling: Telling }) {
  const count = countOf(items);
  const everything = () =>
    items.flatMap(({ messages }) => messages.map(letterOf)).join('\n\n—\n\n');
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
        onClick={() => void copy(everything(), t('copiedAll', { count }))}
      >
        {t('copyAll')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconCheck size={16} stroke={1.8} />}
        disabled={telling.busy}
        onClick={() =>
          void confirm({
            title: t('toldEvery'),
            text: t('toldEverySure', { count }),
            action: t('toldEvery'),
          }).then((sure) => sure && telling.all(items))
        }
      >
        {t('toldEvery')}
      </Button>
    </>
  );
}
