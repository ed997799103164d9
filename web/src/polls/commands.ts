import { IconChecklist, IconListCheck } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('polls.commands', {
  place: 'Polls',
  create: 'Make a poll',
  createWords: 'poll vote doodle which time suits propose several times survey',
});

const create: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/polls', search: { add: true } });

export const feature: Feature = {
  name: 'polls',
  place: { to: '/polls', label: t('place'), icon: IconListCheck, keys: 'g v', part: 'work' },
  commands: [
    {
      id: 'polls.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconChecklist,
      run: create,
    },
  ],
  opens: {
    poll: ({ id }, { navigate }) => void navigate({ to: '/polls', search: { open: id } }),
  },
  makes: { poll: { run: create } },
};
