import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarSearch, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useShortcuts } from '../app/shortcuts';
import { Segments } from '../ui/Segments';
import classes from './DateBar.module.css';
import { findTime } from './finding';
import { stepped, type View } from './span';
import { t } from './texts';

interface Properties<V extends View> {
  date: string;
  today: string;
  view: V;
  /** The views there are, in their order. */
  views: readonly V[];
  /** Shows another date or the other view; no date means today. */
  go: (date: string | undefined, view: V) => void;
}

const back = { day: 'previousDay', week: 'previousWeek', month: 'previousMonth' } as const;
const on = { day: 'nextDay', week: 'nextWeek', month: 'nextMonth' } as const;
const keyOf = { day: 'd', week: 'w', month: 'm', agenda: 'a', timeline: 'l' } as const;
const showLabel = {
  day: 'showDay',
  week: 'showWeek',
  month: 'showMonth',
  agenda: 'showAgenda',
  timeline: 'showTimeline',
} as const;

/** What a view is called. */
function nameOf(view: View): string {
  return t(view);
}

/** What its key does. */
function showing(view: View): string {
  return t(showLabel[view]);
}

/** Backwards, today, forwards, and the views; with their keys. */
export function DateBar<V extends View>({ date, today, view, views, go }: Properties<V>) {
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const show = (next: string | undefined, other = view) =>
    go(next === today ? undefined : next, other);
  const step = (by: 1 | -1) => show(stepped(view, date, by));
  const backLabel = view in back ? t(back[view as keyof typeof back]) : t('previousWeeks');
  const onLabel = view in on ? t(on[view as keyof typeof on]) : t('nextWeeks');
  const group = t('view');
  useShortcuts([
    { keys: '[', label: backLabel, group, run: () => step(-1) },
    { keys: ']', label: onLabel, group, run: () => step(1) },
    { keys: 't', label: t('toToday'), group, run: () => show(undefined) },
    ...views.map((one) => ({
      keys: keyOf[one],
      label: showing(one),
      group,
      run: () => show(date, one),
    })),
  ]);
  const data = views.map((value) => ({ value, label: nameOf(value) }));
  const choose = (next: string) => show(date, views.find((one) => one === next) ?? view);
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
          onClick={() => step(-1)}
        >
          <IconChevronLeft size={16} stroke={1.9} />
        </ActionIcon>
        <Button variant="default" title={`${t('toToday')}  T`} onClick={() => show(undefined)}>
          {t('today')}
        </Button>
        <ActionIcon
          variant="default"
          aria-label={onLabel}
          title={`${onLabel}  ]`}
          onClick={() => step(1)}
        >
          <IconChevronRight size={16} stroke={1.9} />
        </ActionIcon>
      </div>
      {narrow && views.length > 2 ? (
        <NativeSelect
          className={classes.view}
          aria-label={t('view')}
          value={view}
          data={data}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : (
        <Segments size="sm" aria-label={t('view')} value={view} onChange={choose} data={data} />
      )}
    </div>
  );
}
