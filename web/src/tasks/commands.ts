import { IconChecklist, IconSquareCheck, IconTableImport } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('tasks.commands', {
  place: 'Tasks',
  create: 'New task',
  createWords: 'to do reminder',
  bring: 'Bring in a table of tasks',
  bringWords: 'import csv spreadsheet',
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
    {
      id: 'tasks.bring',
      label: t('bring'),
      words: t('bringWords'),
      group: 'do',
      icon: IconTableImport,
      run: ({ navigate }) => void navigate({ to: '/tasks', search: { bring: true } }),
    },
  ],
  opens: {
    task: ({ id }, { navigate }) => void navigate({ to: '/tasks', search: { open: id } }),
  },
};
