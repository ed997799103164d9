import { texts } from '../app/i18n';

export const t = texts('calendars', {
  title: 'Imports & subscriptions',
  empty: 'No calendars yet. Drop an .ics file here or subscribe to an address.',
});
