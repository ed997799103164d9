import { spokenLocale } from '../app/i18n';
import { offsetAt } from './offset';

export { sameZone } from './offset';

/**
 * Times on the screen. An instant is an RFC 3339 text, milliseconds or a Date; it is always written in a
 * zone that is named. A civil date is "YYYY-MM-DD" and belongs to no zone. Date objects stay in here: nothing
 * computed from one is sent back to the server.
 */
export type Instant = string | number | Date;

/** The API counts microseconds (fields ending in `_us`). */
export function fromMicros(us: number): number {
  return us / 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = spokenLocale();
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    formats.set(key, made);
  }
  return made;
}

/** "14:05" on the clocks of that zone. */
export function clock(instant: Instant, zone: string): string {
  if (spokenLocale() === 'en-GB') return wall(instant, zone).slice(11, 16);
  return format(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** The civil date of an instant in a zone, "2026-03-17". */
export function civilDate(instant: Instant, zone: string): string {
  return wall(instant, zone).slice(0, 10);
}

/** The hour, 0 to 23, on the clocks of that zone. */
export function hourOf(instant: Instant, zone: string): number {
  return Number(wall(instant, zone).slice(11, 13));
}

/** What the clocks of a zone show, "2026-03-17T14:05:00.000Z"; those of UTC for a zone that this browser does not know. */
function wall(instant: Instant, zone: string): string {
  const ms = typeof instant === 'number' ? instant : new Date(instant).getTime();
  return new Date(ms + offsetAt(ms, zone)).toISOString();
}

/** "Tuesday 17 March", with the year where it is not this one. */
export function longDate(date: string, today: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return civil(date, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** "17 Mar", with the year where it is not this one. */
export function shortDate(date: string, today: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return civil(date, { day: 'numeric', month: 'short', ...year });
}

/** "March 2026". */
export function monthOf(date: string): string {
  return civil(date, { month: 'long', year: 'numeric' });
}

/** "Tue". */
export function weekday(date: string): string {
  return civil(date, { weekday: 'short' });
}

/** Whole days from one civil date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** The place a zone is named after: "America/New_York" → "New York". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function civil(date: string, options: Intl.DateTimeFormatOptions): string {
  if (spokenLocale() === 'en-GB') return inEnglish(new Date(`${date}T00:00Z`), options);
  return format('UTC', options)
    .format(new Date(`${date}T00:00Z`))
    .replace(',', '');
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** As Intl says it in en-GB, without its formatter. */
function inEnglish(at: Date, wanted: Intl.DateTimeFormatOptions): string {
  const day = days[at.getUTCDay()] ?? '';
  const month = months[at.getUTCMonth()] ?? '';
  return [
    wanted.weekday && (wanted.weekday === 'short' ? day.slice(0, 3) : day),
    wanted.day && at.getUTCDate(),
    wanted.month &&
      (wanted.month === 'short' ? month.slice(0, month === 'September' ? 4 : 3) : month),
    wanted.year && at.getUTCFullYear(),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The civil date some days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
