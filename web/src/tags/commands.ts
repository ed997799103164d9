import { IconTag } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('tags.commands', {
  place: 'Tags',
});

export const feature: Feature = {
  name: 'tags',
  place: { to: '/tags', label: t('place'), icon: IconTag, keys: 'g a', part: 'house' },
  opens: { tag: ({ id }, { navigate }) => void navigate({ to: '/tags', search: { uses: id } }) },
  makes: { tag: { run: ({ navigate }) => void navigate({ to: '/tags', search: { new: true } }) } },
};
