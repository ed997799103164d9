// Until when executives are clear, by itself, because Today says it too and needs nothing else of what the page shows.

import type { Findings } from '../api/findings';
import { texts } from '../app/i18n';
import { civilDate, clock, daysBetween, fromMicros, longDate, weekday } from '../ui/time';

const t = texts('clear', {
  clearUntil: {
    one: '{count} executive clear until {when}',
    other: '{count} executives clear until {when}',
  },
  clear: {
    one: '{count} executive clear for two weeks',
    other: '{count} executives clear for two weeks',
  },
});

/** "11:00" today, "Thu 11:00" within the week, else with its date. */
export function whenText(us: number, own: string, today: string): string {
  const at = fromMicros(us);
  const date = civilDate(at, own);
  const days = daysBetween(today, date);
  if (days <= 0) return clock(at, own);
  return days < 7 ? `${weekday(date)} ${clock(at, own)}` : longDate(date, today);
}

/** "Two executives clear until 11:00, 1 executive clear for two weeks", made from the data; empty for none. */
export function clearText({ people, now_us }: Findings, own: string, today: string): string {
  const free = people.filter(({ until_us }) => !until_us);
  const later = people.filter(({ until_us }) => until_us && until_us > now_us);
  const soonest = Math.min(...later.map(({ until_us }) => until_us ?? 0));
  return [
    ...(later.length > 0
      ? [t('clearUntil', { count: later.length, when: whenText(soonest, own, today) })]
      : []),
    ...(free.length > 0 ? [t('clear', { count: free.length })] : []),
  ].join(', ');
}
