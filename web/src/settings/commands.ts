import { IconSettings } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('settings.commands', {
  place: 'Settings',
});

export const feature: Feature = {
  name: 'settings',
  place: { to: '/settings', label: t('place'), icon: IconSettings, keys: 'g s', part: 'house' },
};
