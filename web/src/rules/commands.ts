import { IconClockShield, IconGavel, IconListNumbers, IconShieldPlus } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('rules.commands', {
  place: 'Time & priorities',
  create: 'Protect time',
  createWords: 'rule focus block working hours preference season no meetings',
  order: 'Say what goes first',
  orderWords: 'priorities rank order board investors',
  may: 'Who decides: standing authority',
  mayWords: 'authority decide ask never delegate limits amount without asking',
  drift: 'Planned vs kept',
  driftWords: 'drift report protected time overtime',
});

export const feature: Feature = {
  name: 'rules',
  place: { to: '/rules', label: t('place'), icon: IconClockShield, keys: 'g w', part: 'house' },
  commands: [
    {
      id: 'rules.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconShieldPlus,
      run: ({ navigate }) => void navigate({ to: '/rules', search: { open: 'new' } }),
    },
    {
      id: 'rules.order',
      label: t('order'),
      words: t('orderWords'),
      group: 'create',
      icon: IconListNumbers,
      run: ({ navigate }) =>
        void navigate({ to: '/rules', search: { view: 'first', open: 'new' } }),
    },
    {
      id: 'rules.may',
      label: t('may'),
      words: t('mayWords'),
      group: 'go',
      icon: IconGavel,
      keys: 'g 4',
      run: ({ navigate }) => void navigate({ to: '/rules', search: { view: 'may' } }),
    },
    {
      id: 'rules.drift',
      label: t('drift'),
      words: t('driftWords'),
      group: 'go',
      icon: IconClockShield,
      run: ({ navigate }) => void navigate({ to: '/rules', search: { view: 'drift' } }),
    },
  ],
};
