import { IconDoor, IconDoorEnter } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('resources.commands', {
  place: 'Rooms & equipment',
  create: 'Add a room or equipment',
  createWords: 'resource meeting room projector site floor capacity',
});

const create: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/resources', search: { open: 'new' } });

export const feature: Feature = {
  name: 'resources',
  place: { to: '/resources', label: t('place'), icon: IconDoor, keys: 'g m', part: 'house' },
  commands: [
    {
      id: 'resources.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconDoorEnter,
      run: create,
    },
  ],
  opens: {
    resource: ({ id }, { navigate }) => void navigate({ to: '/resources', search: { open: id } }),
  },
  makes: { resource: { run: create, led: true } },
};
