import { t } from './texts';

/** "45 min", "2 h", "2 h 30 min". */
export function minutesText(all: number): string {
  const hours = Math.floor(all / 60);
  const minutes = all % 60;
  if (hours === 0) return t('min', { minutes });
  return minutes === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes });
}

/** How long something lasted: days from two on, hours and minutes below. */
export function lastedText(us: number): string {
  const minutes = Math.round(us / 60e6);
  const days = Math.floor(minutes / 1440);
  return days >= 2 ? t('days', { count: days }) : minutesText(minutes);
}
