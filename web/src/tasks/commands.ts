import { IconChecklist, IconSquareCheck } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('tasks.commands', {
  place: 'Tasks',
  create: 'New task',
  createWords: 'to do reminder',
});

export const feature: Feature = {
  name: 'tasks',
  place: { to: '/tasks', label: t('place'), icon: IconChecklist, keys: 'g k', part: 'work' },
  commands: [
    {
      id: 'tasks.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconSquareCheck,
      run: ({ navigate }) => void navigate({ to: '/tasks', search: { new: true } }),
    },
  ],
  opens: {
    task: ({ id }, { navigate }) => void navigate({ to: '/tasks', search: { open: id } }),
  },
};
