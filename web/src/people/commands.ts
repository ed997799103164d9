import { IconUserHeart, IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('people.commands', {
  place: 'People & access',
  invite: 'Invite somebody',
  inviteWords: 'member colleague assistant invitation sign-in',
  executive: 'Add an executive',
  executiveWords: 'principal lead support person',
});

const invite: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/people', search: { view: 'members', new: 'invitation' } });

export const feature: Feature = {
  name: 'people',
  place: { to: '/people', label: t('place'), icon: IconUsers, keys: 'g p', part: 'house' },
  commands: [
    {
      id: 'people.create',
      label: t('executive'),
      words: t('executiveWords'),
      group: 'create',
      icon: IconUserHeart,
      run: ({ navigate }) => void navigate({ to: '/people', search: { new: 'executive' } }),
    },
    {
      id: 'people.invite',
      label: t('invite'),
      words: t('inviteWords'),
      group: 'create',
      icon: IconUserPlus,
      run: invite,
    },
  ],
  opens: {
    principal: ({ id }, { navigate }) => void navigate({ to: '/people', search: { open: id } }),
    whereabouts: ({ space }, { navigate }) =>
      void navigate({ to: '/people', search: { open: space } }),
    member: ({ id }, { navigate }) =>
      void navigate({ to: '/people', search: { view: 'members', open: id } }),
  },
  makes: { member: { run: invite, led: true } },
};
