import { IconPackageImport } from '@tabler/icons-react';
import type { Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('arrivals.commands', {
  place: 'Bring in',
  bring: 'Bring in from Notion, Trello or Todoist',
  bringWords: 'import export migrate move switch zip markdown csv json board',
});

export const feature: Feature = {
  name: 'arrivals',
  place: {
    to: '/bring-in',
    label: t('place'),
    icon: IconPackageImport,
    keys: 'g 0',
    part: 'house',
  },
  commands: [
    {
      id: 'arrivals.bring',
      label: t('bring'),
      words: t('bringWords'),
      group: 'create',
      icon: IconPackageImport,
      run: ({ navigate }) => void navigate({ to: '/bring-in' }),
    },
  ],
};
