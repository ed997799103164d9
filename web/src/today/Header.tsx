import { ActionIcon, Menu } from '@mantine/core';
import { IconClipboardText, IconDots, IconPrinter } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useMe } from '../api/me';
import { DateBar } from '../calendar/DateBar';
import type { Days } from '../calendar/useDays';
import { hourOf, longDate, shortDate } from '../ui/time';
import { cardsAddress, copyAgenda, printCards } from './agenda';
import { Clocks } from './Clocks';
import classes from './Header.module.css';
import { t } from './texts';

const Printed = lazy(() => import('../ui/printing/Printed'));

export type TodayView = 'day' | 'week';

export interface Person {
  id: string;
  name: string;
}

/** "Good morning, Sam", and on other days the date. */
export function useTitle(days: Days): string {
  const { own, now, today, date, view } = days;
  const { data: me } = useMe();
  if (date !== today && view === 'day') return longDate(date, today);
  if (view === 'week' && !days.dates.includes(today)) return datesText(days);
  const name = me?.member.name.split(' ')[0] ?? '';
  if (!name) return t('title');
  const hour = hourOf(now, own);
  if (hour >= 4 && hour < 12) return t('morning', { name });
  return hour >= 12 && hour < 18 ? t('afternoon', { name }) : t('evening', { name });
}

/** The date or the dates shown. */
export function datesText({ dates, date, today }: Days): string {
  const [first = date] = dates;
  const last = dates.at(-1) ?? first;
  if (first === last) return longDate(first, today);
  return `${shortDate(first, today)} – ${shortDate(last, today)}`;
}

interface Properties {
  days: Days;
  people: Person[];
  view: TodayView;
  go: (date: string | undefined, view: TodayView) => void;
  children?: ReactNode;
}

/** What stands at the end of the title's line: clocks, the dates, and what can be taken away. */
export function HeaderActions({ days, people, view, go, children }: Properties) {
  const { page, own, now, today, date } = days;
  return (
    <div className={classes.actions}>
      <Clocks clocks={page?.clocks ?? []} own={own} now={now} />
      <DateBar date={date} today={today} view={view} views={['day', 'week']} go={go} />
      {people.length > 0 && view === 'day' && (
        <Menu position="bottom-end" width={270}>
          <Menu.Target>
            <ActionIcon
              className={classes.menu}
              variant="default"
              aria-label={t('menu')}
              title={t('menu')}
            >
              <IconDots size={16} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconClipboardText size={16} stroke={1.7} />}
              onClick={() => void copyAgenda(people, date, own)}
            >
              {t('copyAll')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPrinter size={16} stroke={1.7} />}
              onClick={() => printCards(people, date)}
            >
              {t('printAll')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {people.length > 0 && view === 'day' && (
        <Suspense fallback={null}>
          <Printed address={cardsAddress(people, date)} name={t('cards')} />
        </Suspense>
      )}
      <span className={classes.layout}>{children}</span>
    </div>
  );
}
