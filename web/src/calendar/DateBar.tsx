import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconCalendarSearch, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useShortcuts } from '../app/shortcuts';
import classes from './DateBar.module.css';
import { findTime } from './finding';
import { t } from './texts';
import type { DaysView } from './useDays';
import { addDays } from './wall';

interface Properties {
  date: string;
  today: string;
  view: DaysView;
  /** Shows another date or the other view; no date means today. */
  go: (date: string | undefined, view: DaysView) => void;
}

/** Backwards, today, forwards, day or week; with their keys. */
export function DateBar({ date, today, view, go }: Properties) {
  const step = view === 'week' ? 7 : 1;
  const show = (next: string | undefined, other = view) =>
    go(next === today ? undefined : next, other);
  const back = () => show(addDays(date, -step));
  const on = () => show(addDays(date, step));
  const backLabel = view === 'week' ? t('previousWeek') : t('previousDay');
  const onLabel = view === 'week' ? t('nextWeek') : t('nextDay');
  const group = t('view');
  useShortcuts([
    { keys: '[', label: backLabel, group, run: back },
    { keys: ']', label: onLabel, group, run: on },
    { keys: 't', label: t('toToday'), group, run: () => show(undefined) },
    { keys: 'd', label: t('showDay'), group, run: () => show(date, 'day') },
    { keys: 'w', label: t('showWeek'), group, run: () => show(date, 'week') },
  ]);
  return (
    <div className={classes.bar}>
      <ActionIcon
        variant="default"
        aria-label={t('find')}
        title={`${t('find')}  F`}
        onClick={() => findTime()}
      >
        <IconCalendarSearch size={16} stroke={1.8} />
      </ActionIcon>
      <div className={classes.steps}>
        <ActionIcon
          variant="default"
          aria-label={backLabel}
          title={`${backLabel}  [`}
          onClick={back}
        >
          <IconChevronLeft size={16} stroke={1.9} />
        </ActionIcon>
        <Button variant="default" title={`${t('toToday')}  T`} onClick={() => show(undefined)}>
          {t('today')}
        </Button>
        <ActionIcon variant="default" aria-label={onLabel} title={`${onLabel}  ]`} onClick={on}>
          <IconChevronRight size={16} stroke={1.9} />
        </ActionIcon>
      </div>
      <SegmentedControl
        size="sm"
        aria-label={t('view')}
        value={view}
        onChange={(next) => show(date, next === 'week' ? 'week' : 'day')}
        data={[
          { value: 'day', label: t('day') },
          { value: 'week', label: t('week') },
        ]}
      />
    </div>
  );
}
