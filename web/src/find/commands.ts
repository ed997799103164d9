import { IconSearch } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('find.commands', {
  place: 'Search everything',
});

export const feature: Feature = {
  name: 'find',
  place: { to: '/search', label: t('place'), icon: IconSearch, keys: 'g q', part: 'box' },
};
