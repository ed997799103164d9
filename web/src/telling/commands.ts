import { IconMessageShare } from '@tabler/icons-react';
import { useUntoldCount } from '../api/tellings';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('telling.commands', {
  place: 'Not told yet',
});

export const feature: Feature = {
  name: 'telling',
  place: {
    to: '/untold',
    label: t('place'),
    icon: IconMessageShare,
    keys: 'g n',
    part: 'work',
    useCount: useUntoldCount,
  },
};
