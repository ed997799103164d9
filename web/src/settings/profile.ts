import type { Me } from '../api/me';

/** What one may change of oneself. */
export type Draft = Pick<Me['member'], 'name' | 'zone' | 'locale' | 'week_start'>;

export function draftOf({ member: { name, zone, locale, week_start } }: Me): Draft {
  return { name, zone, locale, week_start };
}

/** Only the United States write the month first. */
export function dateOrder(locale: string): 'dayFirst' | 'monthFirst' {
  return locale === 'en-US' ? 'monthFirst' : 'dayFirst';
}

/** The locale with that order of dates: the one there was where it has it, so that nothing else of it is lost. */
export function localeFor(order: string, before: string): string {
  if (dateOrder(before) === order) return before;
  return order === 'monthFirst' ? 'en-US' : 'en-GB';
}
