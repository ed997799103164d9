import { IconCalendarPause, IconCalendarQuestion } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { newHold, openHold } from '../app/holding';
import { texts } from '../app/i18n';

const t = texts('holds.commands', {
  place: 'Holds',
  create: 'Hold times',
  createWords: 'hold set options tentative slots propose offer pencil',
});

const create: Command['run'] = () => newHold();

export const feature: Feature = {
  name: 'holds',
  place: { to: '/holds', label: t('place'), icon: IconCalendarQuestion, keys: 'g h', part: 'work' },
  commands: [
    {
      id: 'holds.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconCalendarPause,
      keys: 'h',
      run: create,
    },
  ],
  opens: { hold_set: ({ id }) => openHold(id) },
  makes: { hold_set: { run: create } },
};
