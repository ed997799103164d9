import { IconChartBar, IconTargetArrow } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('audit.commands', {
  place: 'Where time goes',
  target: 'Set a target of time',
  targetWords: 'goal at most at least hours a week one-to-one direct reports',
});

export const feature: Feature = {
  name: 'audit',
  place: { to: '/audit', label: t('place'), icon: IconChartBar, keys: 'g y', part: 'work' },
  commands: [
    {
      id: 'audit.target',
      label: t('target'),
      words: t('targetWords'),
      group: 'create',
      icon: IconTargetArrow,
      run: ({ navigate }) => void navigate({ to: '/audit', search: { open: 'new' } }),
    },
  ],
};
