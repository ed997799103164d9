import { relativeDay } from '../ui/RelativeDate';
import { addDays, civilDate, clock } from '../ui/time';
import { t } from './texts';

/** "18:10", "yesterday 18:10", "12 Mar 18:10". */
export function whenText(ms: number, own: string, today: string): string {
  const date = civilDate(ms, own);
  const time = clock(ms, own);
  if (date === today) return time;
  return date === addDays(today, -1)
    ? t('yesterday', { time })
    : `${relativeDay(date, today)} ${time}`;
}

/** This year goes without saying: "23 Nov 2026" is "23 Nov". */
export function withoutYear(text: string, today: string): string {
  const year = today.slice(0, 4);
  return text.replaceAll(new RegExp(`(\\d{1,2} [A-Z][a-z]{2}) ${year}\\b`, 'g'), '$1');
}
