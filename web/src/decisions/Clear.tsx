import { Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMyPrincipals } from '../api/me';
import { useShortcuts } from '../app/shortcuts';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { fromMicros } from '../ui/time';
import { undoLast } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { useDecisionActions } from './actions';
import classes from './Decisions.module.css';
import { type Decision, decisionsQuery } from './queries';
import { Answers, Facts, Follows } from './Row';
import { t } from './texts';
import { optionBy, useLater } from './useLater';

/** One question after the other, with big buttons: those of the reader, or of everybody they support. */
export function Clear({ back }: { back: () => void }) {
  const { data, error, refetch } = useQuery(decisionsQuery('open'));
  const { data: people } = useMyPrincipals();
  const now = useNow();
  const [skipped, setSkipped] = useState<string[]>([]);
  const own = people?.filter(({ role }) => role === 'owner').map(({ id }) => id) ?? [];
  const may = people?.filter(({ role }) => role === 'owner' || role === 'assistant') ?? [];
  const whose = own.length > 0 ? own : may.map(({ id }) => id);
  const queue = (data?.items ?? []).filter(
    ({ space, later_us = 0 }) => whose.includes(space) && fromMicros(later_us) <= now,
  );
  const order = [
    ...queue.filter(({ id }) => !skipped.includes(id)),
    ...queue.filter(({ id }) => skipped.includes(id)),
  ];
  const current = order[0];
  return (
    <Frame
      title={t('title')}
      actions={
        <Button variant="default" onClick={back}>
          {t('back')}
        </Button>
      }
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {(!data || !people) && !error && <RowsSkeleton rows={4} />}
      {data && people && !current && (
        <Empty
          icon={IconGavel}
          text={t('cleared')}
          action={<Button onClick={back}>{t('back')}</Button>}
        />
      )}
      {current && (
        <Card
          key={current.id}
          decision={current}
          note={t('card', { n: 1, count: order.length })}
          who={own.length > 0 ? undefined : may.find(({ id }) => id === current.space)?.name}
          skip={() => setSkipped((all) => [...all.filter((id) => id !== current.id), current.id])}
        />
      )}
    </Frame>
  );
}

interface CardProperties {
  decision: Decision;
  note: string;
  who?: string;
  skip: () => void;
}

function Card({ decision, note, who, skip }: CardProperties) {
  const actions = useDecisionActions();
  const putOff = useLater(actions);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const answer = (option: string) => void actions.decide(decision, option);
  const later = () => {
    skip();
    void putOff(decision);
  };
  useShortcuts([
    ...['y', 'n', ...decision.options.map(({ key }) => key)].flatMap((key) => {
      const option = key.length === 1 ? optionBy(decision, key) : undefined;
      return option
        ? [
            {
              keys: key,
              label: t('answerLong', { option, question: decision.question }),
              group: t('title'),
              run: () => answer(option),
            },
          ]
        : [];
    }),
    { keys: 'd', label: t('later'), group: t('title'), run: later },
    { keys: 'u', label: t('undo'), group: t('title'), run: () => void undoLast() },
  ]);
  return (
    <>
      <article className={classes.card} aria-live="polite">
        <span className={classes.count}>{[who, note].filter(Boolean).join(' · ')}</span>
        <h2 ref={head} tabIndex={-1}>
          {decision.question}
        </h2>
        {decision.why && <p>{decision.why}</p>}
        <Facts decision={decision} />
        <Follows decision={decision} />
        <Answers big decision={decision} answer={answer} later={later} busy={actions.busy} />
      </article>
      <p className={classes.hint}>{t('keys')}</p>
    </>
  );
}
