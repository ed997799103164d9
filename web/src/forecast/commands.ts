import { IconChartHistogram } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('forecast.commands', { place: 'Forecast' });

export const feature: Feature = {
  name: 'forecast',
  place: {
    to: '/forecast',
    label: t('place'),
    icon: IconChartHistogram,
    keys: 'g 7',
    part: 'work',
  },
};
