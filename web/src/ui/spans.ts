import { t } from './texts';
import { cityOf, civilDate, clock, fromMicros, sameZone, shortDate, weekday } from './time';

/** From when to when something is, in microseconds. */
export interface Span {
  start_us: number;
  end_us: number;
}

/** A clock that counts for something, and whose it is. */
export interface There {
  zone: string;
  /** Where that is, when better known than by the zone's name. */
  place?: string;
  who?: string;
}

/** "Tue 24 Mar 10:00–11:30" on the clocks of a zone. */
export function spanIn({ start_us, end_us }: Span, zone: string, today: string): string {
  const date = civilDate(fromMicros(start_us), zone);
  return `${weekday(date)} ${shortDate(date, today)} ${hoursIn({ start_us, end_us }, zone)}`;
}

/** "10:00–11:30", "23:00–Wed 01:00". */
function hoursIn({ start_us, end_us }: Span, zone: string): string {
  const [from, to] = [fromMicros(start_us), fromMicros(end_us)];
  const [date, until, end] = [civilDate(from, zone), civilDate(to, zone), clock(to, zone)];
  return `${clock(from, zone)}–${until === date || end === '00:00' ? '' : `${weekday(until)} `}${end}`;
}

/** "Fri 20 Mar 17:00", "today 17:00" on the clocks of a zone. */
export function momentIn(us: number, zone: string, today: string): string {
  const at = fromMicros(us);
  const date = civilDate(at, zone);
  const day = date === today ? t('todayAt') : `${weekday(date)} ${shortDate(date, today)}`;
  return `${day} ${clock(at, zone)}`;
}

/** The same with whose clocks these are. */
export function withPlace(time: string, { zone, place }: There): string {
  return t('timeIn', { time, place: place || cityOf(zone) });
}

/**
 * What other clocks show, each once with everybody whose it is, and the day where that differs: "18:00–19:30
 * Singapore, Mei-Lin Tan". Those that show the same as the clocks of zone are left out.
 */
export function elsewhere(span: Span, zone: string, clocks: readonly There[]): string[] {
  const here = spanIn(span, zone, '');
  const day = civilDate(fromMicros(span.start_us), zone);
  const lines = new Map<string, string[]>();
  for (const one of clocks) {
    if (sameZone(one.zone, zone) || spanIn(span, one.zone, '') === here) continue;
    const date = civilDate(fromMicros(span.start_us), one.zone);
    const hours = `${date === day ? '' : `${weekday(date)} `}${hoursIn(span, one.zone)}`;
    const known = [...lines.keys()].find((line) => line.startsWith(`${hours} `));
    const key = !one.who && known ? known : withPlace(hours, one);
    const who = lines.get(key) ?? [];
    if (one.who && !who.includes(one.who)) who.push(one.who);
    lines.set(key, who);
  }
  return [...lines].map(([line, who]) => [line, ...who].join(', '));
}
