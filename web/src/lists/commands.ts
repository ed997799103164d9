import { IconListDetails } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('lists.commands', {
  place: 'Lists',
});

export const feature: Feature = {
  name: 'lists',
  place: { to: '/lists', label: t('place'), icon: IconListDetails, keys: 'g g', part: 'house' },
  opens: {
    saved_view: ({ id }, { navigate }) => void navigate({ to: '/lists', search: { view: id } }),
  },
};
