import { texts } from '../app/i18n';

export const t = texts('calendar', {
  title: 'Calendar',
  empty:
    'No meetings yet. Import a calendar file or subscribe to an address, and they stand here side by side.',
});
