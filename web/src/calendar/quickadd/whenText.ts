import { cityOf, sameZone, weekday } from '../../ui/time';
import { t as b } from '../board/texts';
import { t } from './texts';
import type { When } from './when';

/** "Tue 24, 10:00–10:30 Singapore": when something is to be, on the wall where it is. */
export function whenText(when: When, own: string): string {
  const date = dayText(when.start.slice(0, 10));
  if (when.all_day) return t('slotDay', { date });
  const from = when.start.slice(11, 16);
  const to = when.end?.slice(11, 16);
  const place = when.zone && !sameZone(when.zone, own) ? cityOf(when.zone) : '';
  return t('slot', { date, range: to ? b('range', { from, to }) : from, place }).trim();
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function dayText(date: string): string {
  return `${weekday(date)} ${Number(date.slice(8))} ${months.format(new Date(`${date}T00:00Z`))}`;
}
