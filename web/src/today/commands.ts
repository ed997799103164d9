import { IconLayoutDashboard } from '@tabler/icons-react';
import { useMentionCount } from '../api/comments';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('today.commands', {
  place: 'Today',
});

export const feature: Feature = {
  name: 'today',
  place: {
    to: '/',
    label: t('place'),
    icon: IconLayoutDashboard,
    keys: 'g t',
    part: 'work',
    useCount: useMentionCount,
  },
  // A comment is shown where it was said.
  opens: {
    layout: ({ id }, { navigate }) => void navigate({ to: '/', search: { layout: id } }),
    comment: ({ id }, context) =>
      void import('../ui/comments/opening').then(({ openComment }) => openComment(id, context)),
  },
};
