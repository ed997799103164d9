import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('people.commands', {
  place: 'People & access',
  create: 'Invite somebody',
  createWords: 'member colleague assistant executive principal invitation',
});

export const feature: Feature = {
  name: 'people',
  place: { to: '/people', label: t('place'), icon: IconUsers, keys: 'g p', part: 'house' },
  commands: [
    {
      id: 'people.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconUserPlus,
      run: ({ navigate }) => void navigate({ to: '/people', search: { new: true } }),
    },
  ],
  opens: {
    principal: ({ id }, { navigate }) => void navigate({ to: '/people', search: { open: id } }),
    member: ({ id }, { navigate }) => void navigate({ to: '/people', search: { open: id } }),
  },
};
