import { IconListCheck } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('runs.commands', {
  place: 'Plans',
  start: 'Start a plan',
  startWords: 'run template checklist board meeting trip event onboarding',
  create: 'New template of a plan',
});

export const feature: Feature = {
  name: 'runs',
  place: { to: '/runs', label: t('place'), icon: IconListCheck, keys: 'g 5', part: 'work' },
  commands: [
    {
      id: 'runs.start',
      label: t('start'),
      words: t('startWords'),
      group: 'create',
      icon: IconListCheck,
      run: ({ navigate }) => void navigate({ to: '/runs', search: { start: 'choose' } }),
    },
    {
      id: 'runs.template',
      label: t('create'),
      group: 'create',
      icon: IconListCheck,
      run: ({ navigate }) => void navigate({ to: '/runs', search: { open: 'new' } }),
    },
  ],
  opens: {
    run_template: ({ id }, { navigate }) => void navigate({ to: '/runs', search: { open: id } }),
  },
};
