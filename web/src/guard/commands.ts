import { IconRadar2 } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('guard.commands', {
  place: 'Check ahead',
});

export const feature: Feature = {
  name: 'guard',
  place: { to: '/ahead', label: t('place'), icon: IconRadar2, keys: 'g e', part: 'work' },
};
