import { IconCalendarCheck } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('wrapup.commands', { place: 'Weekly wrap-up' });

export const feature: Feature = {
  name: 'wrapup',
  place: { to: '/wrap-up', label: t('place'), icon: IconCalendarCheck, keys: 'g 8', part: 'work' },
};
