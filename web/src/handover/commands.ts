import { IconFileText, IconUserShare } from '@tabler/icons-react';
import { useUnopenedCount } from '../api/shares';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('handover.commands', {
  place: 'Hand over',
  create: 'New handover note',
  createWords: 'cover holiday leave stand in away shared',
});

export const feature: Feature = {
  name: 'handover',
  place: {
    to: '/handover',
    label: t('place'),
    icon: IconUserShare,
    keys: 'g j',
    part: 'work',
    useCount: useUnopenedCount,
  },
  commands: [
    {
      id: 'handover.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconFileText,
      run: ({ navigate }) => void navigate({ to: '/handover', search: { add: true } }),
    },
  ],
};
