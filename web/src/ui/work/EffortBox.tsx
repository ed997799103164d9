import { Button } from '@mantine/core';
import { IconCopy, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { useNames } from '../../api/names';
import { copyText } from '../copy';
import { say, undoable } from '../toast';
import { type Of, renewEffort, type Took, tookQuery } from './queries';
import { t } from './texts';
import { lastedText, minutesText } from './times';
import { useClock } from './useClock';
import classes from './work.module.css';

const taps = [5, 15, 30, 60];

/** What a record took: noted by a tap or by a clock, told as a picture and as text. */
export default function EffortBox({ of }: { of: Of }) {
  const client = useQueryClient();
  const { data: took } = useQuery(tookQuery(of));
  const { timer, minutes: ran, start, stop } = useClock();
  const here = timer?.about.id === of.id;
  const renew = () => renewEffort(client);
  const tap = useMutation({
    mutationFn: (minutes: number) =>
      sent(api.POST('/efforts', { body: { id: newId(), about: of, minutes } })),
    onSuccess: ({ effort, act }) => {
      if (act) undoable(act, t('noted', { time: minutesText(effort.minutes) }));
    },
    onSettled: renew,
  });
  const share = useMutation({
    mutationFn: (shared: boolean) =>
      sent(api.POST('/efforts/share', { body: { about: of, shared } })),
    onSuccess: ({ act }, shared) => {
      if (act) undoable(act, t(shared ? 'shared' : 'unshared'));
    },
    onSettled: renew,
  });
  return (
    <section className={classes.box} aria-label={t('effort')}>
      <header className={classes.head}>
        <h3 className={classes.title}>{t('effort')}</h3>
        {took && took.minutes > 0 && (
          <span className={classes.count}>{minutesText(took.minutes)}</span>
        )}
      </header>
      <div className={classes.buttons}>
        {taps.map((minutes) => (
          <Button
            key={minutes}
            size="compact-sm"
            variant="default"
            aria-label={t('tap', { time: minutesText(minutes) })}
            onClick={() => tap.mutate(minutes)}
          >
            {minutes}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant={here ? 'filled' : 'default'}
          title={timer && !here ? t('runsElsewhere') : undefined}
          leftSection={
            here ? (
              <IconPlayerStop size={14} stroke={1.8} />
            ) : (
              <IconPlayerPlay size={14} stroke={1.8} />
            )
          }
          loading={start.isPending || stop.isPending}
          onClick={() => (here ? stop.mutate(true) : start.mutate(of))}
        >
          {here ? t('stop', { time: minutesText(ran) }) : t('start')}
        </Button>
      </div>
      {took?.minutes === 0 && <p className={classes.count}>{t('notedNone')}</p>}
      {took && took.minutes > 0 && <Card took={took} />}
      {took && took.minutes > 0 && (
        <div className={classes.buttons}>
          <CopyCard took={took} />
          <Button
            size="compact-sm"
            variant="subtle"
            loading={share.isPending}
            onClick={() => share.mutate(took.unshared > 0)}
          >
            {t(took.unshared > 0 ? 'share' : 'unshare')}
          </Button>
          {took.unshared > 0 && (
            <span className={classes.count}>
              {t('yours', { count: took.unshared, time: minutesText(took.unshared) })}
            </span>
          )}
        </div>
      )}
    </section>
  );
}

/** The steps as bars: how long each took, and in pale how long it waited. */
function Card({ took }: { took: Took }) {
  const shown = took.steps
    .filter(({ minutes, waited_us }) => minutes > 0 || waited_us)
    .slice(0, 12);
  const most = Math.max(1, ...shown.map(({ minutes }) => minutes));
  const longest = Math.max(1, ...shown.map(({ waited_us = 0 }) => waited_us));
  const row = 34;
  return (
    <>
      <p className={classes.text}>{sums(took).join(' · ')}</p>
      {shown.length > 0 && (
        <svg
          className={classes.picture}
          viewBox={`0 0 400 ${shown.length * row}`}
          role="img"
          aria-label={lines(took).join('; ')}
        >
          {shown.map(({ about, title, minutes, waited_us = 0 }, index) => (
            <g key={about.id} transform={`translate(0 ${index * row})`}>
              <text y="13">
                {cut(index === 0 && about.id === took.steps[0]?.about.id ? t('itself') : title)}
              </text>
              <text x="400" y="13" textAnchor="end" className={classes.faint}>
                {[
                  minutes > 0 && minutesText(minutes),
                  waited_us > 0 && t('waited', { time: lastedText(waited_us) }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </text>
              <rect y="19" height="7" rx="2" width={(minutes / most) * 400} />
              {waited_us > 0 && (
                <rect
                  className={classes.stretch}
                  y="28"
                  height="3"
                  rx="1"
                  width={(waited_us / longest) * 400}
                />
              )}
            </g>
          ))}
        </svg>
      )}
    </>
  );
}

function CopyCard({ took }: { took: Took }) {
  const names = useNames();
  const copy = async () => {
    const people = took.people.map(
      ({ member, minutes }) => `${names.member(member) ?? '?'}: ${minutesText(minutes)}`,
    );
    const text = [took.steps[0]?.title ?? '', sums(took).join(', '), ...people, ...lines(took)];
    if (await copyText(text.join('\n'))) say(t('copied'));
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconCopy size={14} stroke={1.8} />}
      onClick={() => void copy()}
    >
      {t('copy')}
    </Button>
  );
}

function sums(took: Took): string[] {
  const { began_us = 0, ended_us = 0, waited_us = 0 } = took;
  const open = ended_us === 0;
  const lasted = (open ? Date.now() * 1000 : ended_us) - began_us;
  return [
    t('total', { time: minutesText(took.minutes) }),
    t('people', { count: took.people.length }),
    t('stepsCount', { count: took.steps.length - 1 }),
    ...(began_us > 0
      ? [t(open ? 'elapsedOpen' : 'elapsed', { time: lastedText(Math.max(0, lasted)) })]
      : []),
    ...(waited_us > 0 ? [t('waited', { time: lastedText(waited_us) })] : []),
  ];
}

function lines(took: Took): string[] {
  return took.steps
    .filter(({ minutes, waited_us }) => minutes > 0 || waited_us)
    .map(
      ({ title, minutes, waited_us = 0 }) =>
        `${title}: ${minutesText(minutes)}${waited_us > 0 ? `, ${t('waited', { time: lastedText(waited_us) })}` : ''}`,
    );
}

const cut = (title: string) => (title.length > 38 ? `${title.slice(0, 37)}…` : title);
