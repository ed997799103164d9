import { spokenLocale } from '../app/i18n';
import { shortDate } from '../ui/time';
import { w } from './texts';
import { allYear } from './week';

/** "1 Jun", of every year. */
export function dayText(day: string): string {
  const [month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(spokenLocale(), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.UTC(2024, month - 1, date));
}

/** The names of the months. */
export function months(): string[] {
  const format = new Intl.DateTimeFormat(spokenLocale(), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
}

/** A season in words: "1 Jun to 31 Aug, every year, in Paris". */
export function seasonText(season: string): string {
  if (season === allYear) return w('allYear');
  const [from = '', until = '', stay = '', place = ''] = season.split('|');
  const parts = [whenText(from, until)];
  if (stay === 'home') parts.push(w('home'));
  if (stay === 'away') parts.push(w('away'));
  if (stay === 'place') parts.push(w('at', { place }));
  return parts.filter(Boolean).join(', ');
}

function whenText(from: string, until: string): string {
  if (from.length === 5) {
    return w('seasonYearly', { from: dayText(from), until: dayText(until) });
  }
  const short = (date: string) => shortDate(date, '');
  if (from && until) return w('seasonDates', { from: short(from), until: short(until) });
  if (from) return w('seasonFrom', { from: short(from) });
  return until ? w('seasonUntil', { until: short(until) }) : '';
}
