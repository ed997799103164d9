import { IconCalendarRepeat } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('replan.commands', { place: 'Re-plan' });

export const feature: Feature = {
  name: 'replan',
  place: { to: '/replan', label: t('place'), icon: IconCalendarRepeat, keys: 'g r', part: 'work' },
};
