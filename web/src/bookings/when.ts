import { cityOf, civilDate, clock, fromMicros, sameZone, shortDate, weekday } from '../ui/time';
import { t } from './texts';

/** "Tue 24 Mar 10:00–10:30" on the clocks of a zone. */
export function spanIn(zone: string, startUs: number, endUs: number, today: string): string {
  const [from, until] = [fromMicros(startUs), fromMicros(endUs)];
  const [date, last] = [civilDate(from, zone), civilDate(until, zone)];
  const end = last === date || clock(until, zone) === '00:00' ? '' : `${weekday(last)} `;
  return `${weekday(date)} ${shortDate(date, today)} ${clock(from, zone)}–${end}${clock(until, zone)}`;
}

/** The same with whose clocks these are, where they are not the reader's. */
export function spanNamed(
  zone: string,
  own: string,
  startUs: number,
  endUs: number,
  today: string,
): string {
  const when = spanIn(zone, startUs, endUs, today);
  return sameZone(zone, own) ? when : t('withCity', { when, city: cityOf(zone) });
}

/** Until when somebody has to confirm a booking, and what happens then. */
export function confirmBy(
  { lapse_us: until }: { lapse_us?: number },
  own: string,
  today: string,
): string {
  if (!until) return t('state_pending');
  return t('confirmBy', { when: momentIn(until, own, today) });
}

/** "today 14:00", "Tue 24 Mar 14:00" on the reader's clocks. */
export function momentIn(us: number, own: string, today: string): string {
  const at = fromMicros(us);
  const date = civilDate(at, own);
  const day = date === today ? t('today') : `${weekday(date)} ${shortDate(date, today)}`;
  return `${day} ${clock(at, own)}`;
}

/** "15, 30" → [15, 30]; what is no number is left out. */
export function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
