import { civilDate, clock, fromMicros } from '../../ui/time';
import { dayText } from './day';
import { t } from './texts';
import type { Checked, Clash } from './useInTheWay';

/** One thing in the way, on the reader's clock; with its date where the meeting is not on one day. */
export function sentence(clash: Clash, own: string, dated: boolean): string {
  const { who, why, title, minutes = 0, there = '' } = clash;
  const on = dated ? `${dayText(civilDate(fromMicros(clash.at_us), own))}, ` : '';
  if (why === 'off_hours') return on + t('offHours', { who, there });
  if (why === 'closed') return on + t('roomClosed', { who, there });
  const from = fromMicros(clash.start_us);
  const until = fromMicros(clash.end_us);
  const time = why === 'all_day' ? t('all_day') : `${clock(from, own)}–${clock(until, own)}`;
  if (why === 'room') return on + t('roomTaken', { who, title: title || t('busy'), time });
  const what = t('what', { who, title: title || t('busy'), time });
  const kind = why === 'tentative' || why === 'hold' ? ` (${t(why)})` : '';
  return `${on}${what}${kind}, ${t('overlap', { count: minutes })}`;
}

/** What a toast says beyond what was done; undefined when nothing is in the way. */
export function toastText(done: string, { clashes, more }: Checked): string | undefined {
  const [first, ...others] = clashes;
  if (!first) return undefined;
  const { who, why, title, there = '' } = first;
  const text =
    why === 'off_hours'
      ? t('toastOff', { done, who, there })
      : why === 'closed'
        ? t('toastClosed', { done, who, there })
        : title
          ? t('toast', { done, title, who })
          : t('toastBusy', { done, who });
  const count = others.length + more;
  return count > 0 ? t('toastMore', { text, count }) : text;
}
