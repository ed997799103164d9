import { texts } from '../app/i18n';

export const t = texts('today', {
  title: 'Today',
  morning: 'Good morning, {name}',
  afternoon: 'Good afternoon, {name}',
  evening: 'Good evening, {name}',
  empty:
    'No calendars yet. Bring one in, and the day of everybody you look after stands here side by side.',
  bring: 'Import or subscribe',
});
