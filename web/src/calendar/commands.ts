import { IconCalendar, IconCalendarPlus } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('calendar.commands', {
  place: 'Calendar',
  create: 'New meeting',
  createWords: 'event appointment diary entry',
});

export const feature: Feature = {
  name: 'calendar',
  place: { to: '/calendar', label: t('place'), icon: IconCalendar, keys: 'g c', part: 'work' },
  commands: [
    {
      id: 'calendar.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconCalendarPlus,
      run: ({ navigate }) => void navigate({ to: '/calendar', search: { new: true } }),
    },
  ],
  opens: {
    event: ({ id }, { navigate }) => void navigate({ to: '/calendar', search: { open: id } }),
  },
};
