import type { components } from '../../api/schema';
import { spokenLocale } from '../../app/i18n';
import { h } from './texts';

export type WorkingHours = components['schemas']['WorkingHours'];

/** The days of a week as the API counts them: 1 is Monday, 7 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** "Mon", or "Monday" in full. */
export function dayName(day: number, length: 'short' | 'long' = 'short'): string {
  // 5 January 1970 was a Monday.
  return new Intl.DateTimeFormat(spokenLocale(), { weekday: length, timeZone: 'UTC' }).format(
    (day + 3) * 86_400_000,
  );
}

/** "Mon–Thu 08:30–18:00, Fri 08:30–14:00"; days in a row are drawn together. */
export function hoursText(hours: readonly WorkingHours[]): string {
  if (hours.length === 0) return h('none');
  return hours.map(({ days, from, until }) => `${daysText(days)} ${from}–${until}`).join(', ');
}

/** "Mon–Fri", "Mon, Wed", "Sat, Sun". */
export function daysText(days: readonly number[]): string {
  return runs(days)
    .map(([first, last]) => {
      if (first === last) return dayName(first);
      const between = last - first > 1 ? '–' : ', ';
      return `${dayName(first)}${between}${dayName(last)}`;
    })
    .join(', ');
}

/** First and last of each stretch of days in a row. */
function runs(days: readonly number[]): [number, number][] {
  const all: [number, number][] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = all.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else all.push([day, day]);
  }
  return all;
}

/** A field for times knows no 24:00; at the end of a stretch, 00:00 means it. */
export function asEnd(typed: string): string {
  return typed === '00:00' ? '24:00' : typed;
}

export function asTyped(end: string): string {
  return end === '24:00' ? '00:00' : end;
}

/** Another stretch to begin with: the days that have none yet, in office hours. */
export function nextStretch(hours: readonly WorkingHours[]): WorkingHours {
  const taken = new Set(hours.flatMap(({ days }) => days));
  const free = weekdays.filter((day) => !taken.has(day));
  const week = free.filter((day) => day <= 5);
  return { days: week.length > 0 ? week : free, from: '09:00', until: '18:00' };
}

/** What is wrong with a stretch, before the server says so; undefined for nothing. */
export function wrongWith({ days, from, until }: WorkingHours): string | undefined {
  if (days.length === 0) return h('noDays');
  if (!from || !until) return h('noTimes');
  return until <= from ? h('backwards') : undefined;
}
