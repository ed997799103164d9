import { IconRipple } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('behind.commands', { place: 'Behind the scenes' });

export const feature: Feature = {
  name: 'behind',
  place: { to: '/behind', label: t('place'), icon: IconRipple, keys: 'g 6', part: 'work' },
};
