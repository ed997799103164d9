import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconPlayerStop, IconStopwatch } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useOwnZone } from '../../api/me';
import { confirm } from '../../ui/confirm';
import { clock as clockTime, fromMicros } from '../../ui/time';
import { type Of, timerQuery, tookQuery } from '../../ui/work/queries';
import { t } from '../../ui/work/texts';
import { minutesText } from '../../ui/work/times';
import { useClock } from '../../ui/work/useClock';
import { useCommands } from '../commands';
import { features } from '../features';
import classes from './Clock.module.css';
import { markClock, onClockMarked } from './clockMark';

/** The reader's clock while it runs, on every page: on what, for how long, and what ends it. */
export default function Clock() {
  const client = useQueryClient();
  const { timer, known, minutes, stop } = useClock();
  const since = timer?.since_us;
  useEffect(() => {
    if (known) markClock(since);
  }, [known, since]);
  useEffect(
    () => onClockMarked(() => void client.invalidateQueries({ queryKey: timerQuery.queryKey })),
    [client],
  );
  const command = {
    id: 'clock.stop',
    label: t('stopNoteLong'),
    words: t('stopNoteWords'),
    group: 'do',
    icon: IconPlayerStop,
    run: () => stop.mutate(true),
  } as const;
  useCommands(timer ? [command] : []);
  if (!timer) return null;
  return (
    <Running
      about={timer.about}
      since={timer.since_us}
      time={minutesText(minutes)}
      busy={stop.isPending}
      stop={(keep) => stop.mutate(keep)}
    />
  );
}

interface Properties {
  about: Of;
  since: number;
  time: string;
  busy: boolean;
  stop: (keep: boolean) => void;
}

function Running({ about, since, time, busy, stop }: Properties) {
  const [opened, setOpened] = useState(false);
  const zone = useOwnZone();
  const navigate = useNavigate();
  const { data: took, isError: gone } = useQuery(tookQuery(about));
  const title = took?.steps[0]?.title;
  const label = title ? t('clockOf', { time, title }) : t('clock', { time });
  const feature = features.find(({ opens }) => opens?.[about.kind]);
  const open = () => {
    setOpened(false);
    feature?.opens?.[about.kind]?.({ ...about, title: title ?? '' }, { navigate });
  };
  const throwAway = async () => {
    setOpened(false);
    const question = {
      title: t('throwAwayAsk', { time }),
      text: t('throwAwayText'),
      action: t('throwAway'),
    };
    if (await confirm(question)) stop(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={280}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.clock}
          aria-label={label}
          title={label}
          onClick={() => setOpened(!opened)}
        >
          <IconStopwatch size={16} stroke={1.8} aria-hidden />
          <span className={classes.time}>{time}</span>
          {title && <span className={classes.title}>{title}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={label}>
        {title && (
          <UnstyledButton className={classes.open} onClick={open}>
            {title}
          </UnstyledButton>
        )}
        {gone && <p className={classes.gone}>{t('clockGone')}</p>}
        <p className={classes.about}>
          {t('clockYours', { at: clockTime(fromMicros(since), zone) })}
        </p>
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            leftSection={<IconPlayerStop size={14} stroke={1.8} />}
            loading={busy}
            onClick={() => stop(true)}
          >
            {t('stopNote')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void throwAway()}>
            {t('throwAway')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
