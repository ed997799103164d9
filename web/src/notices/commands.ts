import { IconBell } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('notices.commands', {
  place: 'Notifications',
});

export const feature: Feature = {
  name: 'notices',
  place: {
    to: '/notifications',
    label: t('place'),
    icon: IconBell,
    keys: 'g u',
    part: 'bell',
  },
};
