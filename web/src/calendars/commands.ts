import { IconCalendarDown, IconFileImport } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('calendars.commands', {
  place: 'Imports & subscriptions',
  create: 'Bring a calendar in',
  createWords: 'import subscribe ics file google outlook apple feed address',
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
      id: 'calendars.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconFileImport,
      run: ({ navigate }) => void navigate({ to: '/calendars', search: { new: true } }),
    },
  ],
  opens: {
    calendar: (_hit, { navigate }) => void navigate({ to: '/calendars' }),
  },
};
