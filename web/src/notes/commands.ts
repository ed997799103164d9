import { IconNotebook, IconNotes } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('notes.commands', {
  place: 'Notes',
  create: 'New note',
  createWords: 'write document page procedure template wiki text',
});

const create: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/notes', search: { add: true } });

export const feature: Feature = {
  name: 'notes',
  place: { to: '/notes', label: t('place'), icon: IconNotebook, keys: 'g o', part: 'work' },
  commands: [
    {
      id: 'notes.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconNotes,
      run: create,
    },
  ],
  opens: {
    note: ({ id }, { navigate }) => void navigate({ to: '/notes/$id', params: { id } }),
  },
  makes: { note: { run: create } },
};
