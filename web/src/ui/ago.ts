import { spokenLocale, texts } from '../app/i18n';

const t = texts('ago', { justNow: 'just now', soon: 'in a moment' });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * How long something is past or ahead, in words: "3 min ago", "in 2 hr", "5 days ago". Whatever is nearer than
 * half a minute is "just now".
 */
export function ago(at: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(spokenLocale(), { numeric: 'auto', style: 'short' });
  const difference = at - now;
  const size = Math.abs(difference);
  if (size < minuteMs / 2) return t(difference > 0 ? 'soon' : 'justNow');
  if (size < 59.5 * minuteMs) return format.format(Math.round(difference / minuteMs), 'minute');
  if (size < 23.5 * hourMs) return format.format(Math.round(difference / hourMs), 'hour');
  return format.format(Math.round(difference / dayMs), 'day');
}
