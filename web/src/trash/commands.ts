import { IconTrash } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('trash.commands', {
  place: 'Trash',
});

export const feature: Feature = {
  name: 'trash',
  place: { to: '/trash', label: t('place'), icon: IconTrash, keys: 'g x', part: 'house' },
};
