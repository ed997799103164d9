import { IconGavel, IconMessages, IconScale } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('decisions.commands', {
  place: 'Decisions',
  create: 'Ask for a decision',
  createWords: 'decide approve yes no choose sign off question',
  clear: 'Clear decisions one by one',
  clearWords: 'decide answer yes no',
  with: 'With …',
  withWords: 'at her door his door one to one touch base things to say list for information',
});

const create: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/decisions', search: { add: true } });

export const feature: Feature = {
  name: 'decisions',
  place: { to: '/decisions', label: t('place'), icon: IconGavel, keys: 'g 2', part: 'work' },
  commands: [
    {
      id: 'decisions.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconGavel,
      run: create,
    },
    {
      id: 'decisions.clear',
      label: t('clear'),
      words: t('clearWords'),
      group: 'do',
      icon: IconScale,
      run: ({ navigate }) => void navigate({ to: '/decisions', search: { clear: true } }),
    },
    {
      id: 'decisions.with',
      label: t('with'),
      words: t('withWords'),
      group: 'do',
      icon: IconMessages,
      run: ({ navigate }) => void navigate({ to: '/with/$principal', params: { principal: '-' } }),
    },
  ],
  opens: {
    decision: ({ id }, { navigate }) => void navigate({ to: '/decisions', search: { open: id } }),
    point: ({ space }, { navigate }) =>
      void navigate({ to: '/with/$principal', params: { principal: space ?? '-' } }),
  },
  makes: { decision: { run: create } },
};
