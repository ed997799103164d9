import { IconInbox, IconMail, IconMessagePlus, IconMessageQuestion } from '@tabler/icons-react';
import { catchAsk } from '../app/asking';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('requests.commands', {
  place: 'Requests',
  quick: 'Could you just…',
  quickWords: 'ask request capture quick line write down inbox',
  create: 'New request',
  createWords: 'ask inbox service ticket',
  mine: 'What I asked',
  mineWords: 'my requests answers state open',
  mail: 'Request from a mail',
  mailWords: 'eml msg outlook e-mail paste drop',
});

const create: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/requests', search: { add: true } });

export const feature: Feature = {
  name: 'requests',
  place: { to: '/requests', label: t('place'), icon: IconInbox, keys: 'g 1', part: 'work' },
  commands: [
    {
      id: 'requests.quick',
      label: t('quick'),
      words: t('quickWords'),
      group: 'create',
      icon: IconMessageQuestion,
      keys: 'i',
      run: () => catchAsk(),
    },
    {
      id: 'requests.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconMessagePlus,
      run: create,
    },
    {
      id: 'requests.mine',
      label: t('mine'),
      words: t('mineWords'),
      group: 'go',
      icon: IconMessageQuestion,
      run: ({ navigate }) => void navigate({ to: '/requests', search: { show: 'mine' } }),
    },
    {
      id: 'requests.mail',
      label: t('mail'),
      words: t('mailWords'),
      group: 'create',
      icon: IconMail,
      run: ({ navigate }) => void navigate({ to: '/requests', search: { mail: true } }),
    },
  ],
  opens: {
    request: ({ id }, { navigate }) => void navigate({ to: '/requests', search: { open: id } }),
    my_request: ({ id }, { navigate }) =>
      void navigate({ to: '/requests', search: { show: 'mine', asked: id } }),
    service: ({ id }, { navigate }) =>
      void navigate({ to: '/requests', search: { show: 'services', service: id } }),
  },
  makes: { request: { run: create } },
};
