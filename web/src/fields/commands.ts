import { IconForms } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('fields.commands', {
  place: 'Own fields',
  create: 'New field of your own',
  createWords: 'custom field property column cost centre budget',
});

export const feature: Feature = {
  name: 'fields',
  place: { to: '/fields', label: t('place'), icon: IconForms, keys: 'g o', part: 'house' },
  commands: [
    {
      id: 'fields.create',
      label: t('create'),
      words: t('createWords'),
      group: 'do',
      icon: IconForms,
      run: ({ navigate }) => void navigate({ to: '/fields', search: { new: true } }),
    },
  ],
};
