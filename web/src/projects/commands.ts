import { IconTargetArrow } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('projects.commands', {
  place: 'Projects',
  create: 'New project',
  createWords: 'milestone plan initiative',
});

const create: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/projects', search: { open: 'new' } });

export const feature: Feature = {
  name: 'projects',
  place: { to: '/projects', label: t('place'), icon: IconTargetArrow, keys: 'g 3', part: 'work' },
  commands: [
    {
      id: 'projects.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconTargetArrow,
      run: create,
    },
  ],
  opens: {
    project: ({ id }, { navigate }) => void navigate({ to: '/projects', search: { open: id } }),
  },
  makes: { project: { run: create } },
};
