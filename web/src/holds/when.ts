import { ago } from '../ui/ago';
import { withPlace } from '../ui/spans';
import { civilDate, fromMicros, shortDate, weekday } from '../ui/time';
import type { Clock, HoldSet, Option } from './queries';

/** "Tue 24 Mar 10:00–11:30" on some wall. */
export function spanOf({ start, end }: Pick<Clock, 'start' | 'end'>, today: string): string {
  const [date = '', from = ''] = start.split('T');
  const [until = '', to = ''] = end.split('T');
  const last = until === date || to === '00:00' ? to : `${weekday(until)} ${to}`;
  return `${weekday(date)} ${shortDate(date, today)} ${from}–${last}`;
}

/** The same with whose clocks these are. */
export function optionWords(option: Option, today: string): string {
  return withPlace(spanOf(option, today), option);
}

/** How near the date to confirm by is. */
export interface Deadline {
  ago: string;
  late: boolean;
  /** It is today where the reader is. */
  today: boolean;
}

export function deadlineOf(set: Pick<HoldSet, 'confirm_us'>, now: number, own: string): Deadline {
  const at = fromMicros(set.confirm_us);
  return { ago: ago(at, now), late: at <= now, today: civilDate(at, own) === civilDate(now, own) };
}

/** The options in another order. */
export function reordered(options: readonly Option[], from: number, to: number): Option[] {
  const all = [...options];
  const [moved] = all.splice(from, 1);
  if (moved) all.splice(to, 0, moved);
  return all;
}
