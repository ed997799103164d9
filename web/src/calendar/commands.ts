import { IconBolt, IconCalendar, IconCalendarPlus, IconCalendarSearch } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';
import { compose } from './compose';
import { findTime } from './finding';

const t = texts('calendar.commands', {
  place: 'Calendar',
  create: 'New meeting',
  createWords: 'event appointment diary entry',
  find: 'Find a time',
  findWords: 'slot availability free schedule when meeting paste mail',
  quick: 'Quick add',
  quickWords: 'new task meeting line type',
});

const create: Command['run'] = () => compose({ mode: 'line', kind: 'event' });

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
      run: create,
    },
    {
      id: 'calendar.find',
      label: t('find'),
      words: t('findWords'),
      group: 'create',
      icon: IconCalendarSearch,
      keys: 'f',
      run: () => findTime(),
    },
  ],
  opens: {
    event: ({ id, recurrence_id: at }, { navigate }) =>
      void navigate({ to: '/calendar', search: { open: id, at } }),
  },
  makes: { event: { run: create } },
};
