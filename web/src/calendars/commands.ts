import { IconCalendarDown, IconFileImport, IconRss } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('calendars.commands', {
  place: 'Imports & subscriptions',
  import: 'Import a calendar file',
  importWords: 'bring in ics google outlook apple upload',
  subscribe: 'Subscribe to a calendar',
  subscribeWords: 'ics feed address url webcal link',
});

export const feature: Feature = {
  name: 'calendars',
  place: {
    to: '/calendars',
    label: t('place'),
    icon: IconCalendarDown,
    keys: 'g i',
    part: 'house',
  },
  commands: [
    {
      id: 'calendars.import',
      label: t('import'),
      words: t('importWords'),
      group: 'create',
      icon: IconFileImport,
      run: ({ navigate }) => void navigate({ to: '/calendars', search: { new: 'file' } }),
    },
    {
      id: 'calendars.subscribe',
      label: t('subscribe'),
      words: t('subscribeWords'),
      group: 'create',
      icon: IconRss,
      run: ({ navigate }) => void navigate({ to: '/calendars', search: { new: 'subscription' } }),
    },
  ],
  opens: {
    calendar: ({ id }, { navigate }) => void navigate({ to: '/calendars', search: { open: id } }),
  },
};
