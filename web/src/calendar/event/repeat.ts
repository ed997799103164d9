import { dateText, dayMs, instantOf, readWall, wallOf } from '../wall';
import { t } from './texts';

/** How a meeting repeats, as the form has it. */
export interface Repeat {
  /** An RRULE value without its end; empty for once. */
  rule: string;
  /** The last date it may be on; empty for no end. */
  until: string;
}

/** A usual way to repeat. */
export interface Usual {
  rule: string;
  label: string;
}

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const monthDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** The usual ways to repeat something that is on a date first. */
export function usualRepeats(date: string): Usual[] {
  const wall = readWall(date);
  if (Number.isNaN(wall)) return [{ rule: '', label: t('once') }];
  const start = new Date(wall);
  const day = dayName.format(start);
  const number = start.getUTCDate();
  const code = days[start.getUTCDay()];
  const week = Math.ceil(number / 7);
  const isLast = new Date(wall + 7 * dayMs).getUTCMonth() !== start.getUTCMonth();
  return [
    { rule: '', label: t('once') },
    { rule: 'FREQ=DAILY', label: t('daily') },
    { rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', label: t('weekdays') },
    { rule: 'FREQ=WEEKLY', label: t('weekly', { day }) },
    { rule: 'FREQ=WEEKLY;INTERVAL=2', label: t('fortnightly', { day }) },
    { rule: 'FREQ=MONTHLY', label: t('monthly', { number: ordinal(number) }) },
    ...(week < 5 ? [nthOfMonth(week, day, code)] : []),
    ...(isLast ? [{ rule: `FREQ=MONTHLY;BYDAY=-1${code}`, label: t('monthlyLast', { day }) }] : []),
    { rule: 'FREQ=YEARLY', label: t('yearly', { date: monthDay.format(start) }) },
  ];
}

/** "1st", "2nd", "27th". */
export function ordinal(day: number): string {
  const endings: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd' };
  const teen = day > 10 && day < 14;
  return `${day}${(!teen && endings[day % 10]) || 'th'}`;
}

function nthOfMonth(week: number, day: string, code: string | undefined): Usual {
  const nth = t((['first', 'second', 'third', 'fourth'] as const)[week - 1] ?? 'fourth');
  return { rule: `FREQ=MONTHLY;BYDAY=${week}${code}`, label: t('monthlyNth', { nth, day }) };
}

/** Takes a rule apart. An end that stands in UTC is the date it has in the zone. */
export function readRepeat(rule: string | undefined, zone: string): Repeat {
  const parts = (rule ?? '').split(';').filter(Boolean);
  const until = parts.find((part) => part.startsWith('UNTIL='))?.slice('UNTIL='.length) ?? '';
  return {
    rule: parts.filter((part) => !part.startsWith('UNTIL=')).join(';'),
    until: dateOfStamp(until, zone),
  };
}

/** "20261201" or "20261201T103000Z" as a date. */
function dateOfStamp(stamp: string, zone: string): string {
  const [, y, m, d, time, utc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z?))?$/.exec(stamp) ?? [];
  if (!y) return '';
  const date = `${y}-${m}-${d}`;
  if (!time || !utc) return date;
  const clock = time.replace(/(\d{2})(\d{2})(\d{2})/, '$1:$2:$3');
  return dateText(wallOf(readWall(`${date}T${clock}`), zone || 'UTC'));
}

/** Puts a rule together. An end is written in UTC: the last moment of its date in the zone. */
export function writeRepeat({ rule, until }: Repeat, zone: string, allDay: boolean): string {
  if (rule === '' || until === '') return rule;
  return `${rule};UNTIL=${allDay || !zone ? until.replaceAll('-', '') : endOfDay(until, zone)}`;
}

function endOfDay(date: string, zone: string): string {
  const at = instantOf(readWall(date) + dayMs - 1000, zone);
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
