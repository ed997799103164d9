import { cityOf, civilDate, clock, fromMicros, sameZone, shortDate, weekday } from '../ui/time';

interface Times {
  start_us: number;
  end_us: number;
}

/** "Tue 24 Mar 10:00–11:30" on the clocks of a zone. */
export function spanIn({ start_us, end_us }: Times, zone: string, today: string): string {
  const [from, to] = [fromMicros(start_us), fromMicros(end_us)];
  const [date, until] = [civilDate(from, zone), civilDate(to, zone)];
  const end = clock(to, zone);
  const last = until === date || end === '00:00' ? end : `${weekday(until)} ${end}`;
  return `${weekday(date)} ${shortDate(date, today)} ${clock(from, zone)}–${last}`;
}

/** The same time where it was said, if clocks there show another one: "15:30 Kolkata". */
export function elsewhere(
  { start_us, zone }: { start_us: number; zone: string },
  own: string,
): string {
  const at = fromMicros(start_us);
  if (sameZone(zone, own)) return '';
  const date = civilDate(at, zone);
  const day = date === civilDate(at, own) ? '' : `${weekday(date)} `;
  return `${day}${clock(at, zone)} ${cityOf(zone)}`;
}

/** "Fri 20 Mar 17:00". */
export function momentIn(us: number, zone: string, today: string): string {
  const at = fromMicros(us);
  const date = civilDate(at, zone);
  return `${weekday(date)} ${shortDate(date, today)} ${clock(at, zone)}`;
}

/** Whether answers are taken. */
export function takes(poll: { state: string; deadline_us: number }, now: number): boolean {
  return poll.state === 'open' && fromMicros(poll.deadline_us) > now;
}
