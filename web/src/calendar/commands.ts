import { IconBolt, IconCalendar, IconCalendarPlus } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';
import { compose } from './compose';

const t = texts('calendar.commands', {
  place: 'Calendar',
  create: 'New meeting',
  createWords: 'event appointment diary entry',
  quick: 'Quick add',
  quickWords: 'new task meeting line type',
});

export const feature: Feature = {
  name: 'calendar',
  place: { to: '/calendar', label: t('place'), icon: IconCalendar, keys: 'g c', part: 'work' },
  commands: [
    {
      id: 'calendar.quick',
      label: t('quick'),
      words: t('quickWords'),
      group: 'create',
      icon: IconBolt,
      keys: 'q',
      run: () => compose({ mode: 'line' }),
    },
    {
      id: 'calendar.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconCalendarPlus,
      keys: 'c',
      run: () => compose({ mode: 'line', kind: 'event' }),
    },
  ],
  opens: {
    event: ({ id }, { navigate }) => void navigate({ to: '/calendar', search: { open: id } }),
  },
};
