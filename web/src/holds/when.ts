import { ago } from '../ui/ago';
import { cityOf, civilDate, fromMicros, sameZone, shortDate, weekday } from '../ui/time';
import type { Clock, HoldSet, Option } from './queries';
import { t } from './texts';

/** "Tue 24 Mar 10:00–11:30" on some wall. */
export function spanOf({ start, end }: Pick<Clock, 'start' | 'end'>, today: string): string {
  const [date = '', from = ''] = start.split('T');
  const [until = '', to = ''] = end.split('T');
  const last = until === date || to === '00:00' ? to : `${weekday(until)} ${to}`;
  return `${weekday(date)} ${shortDate(date, today)} ${from}–${last}`;
}

/** The same with whose clocks these are, where they are not the reader's. */
export function optionWords(option: Option, own: string, today: string): string {
  const span = spanOf(option, today);
  return sameZone(option.zone, own) ? span : `${span} ${cityOf(option.zone)}`;
}

/** How near the date to confirm by is. */
export interface Deadline {
  /** "Fri 20 Mar 17:00", with the place where it is not the reader's own zone. */
  when: string;
  ago: string;
  late: boolean;
  /** It is today where the reader is. */
  today: boolean;
}

export function deadlineOf(
  set: Pick<HoldSet, 'confirm_by' | 'confirm_us' | 'zone'>,
  now: number,
  own: string,
): Deadline {
  const at = fromMicros(set.confirm_us);
  const today = civilDate(now, own);
  const isToday = civilDate(at, own) === today;
  const [date = '', time = ''] = set.confirm_by.split('T');
  const day =
    isToday && sameZone(set.zone, own) ? t('today') : `${weekday(date)} ${shortDate(date, today)}`;
  const when = `${day} ${time}`;
  return {
    when: sameZone(set.zone, own) ? when : t('zoneTime', { when, city: cityOf(set.zone) }),
    ago: ago(at, now),
    late: at <= now,
    today: isToday,
  };
}

/** The options in another order. */
export function reordered(options: readonly Option[], from: number, to: number): Option[] {
  const all = [...options];
  const [moved] = all.splice(from, 1);
  if (moved) all.splice(to, 0, moved);
  return all;
}
