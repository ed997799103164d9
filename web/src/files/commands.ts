import { IconFiles, IconFileUpload } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('files.commands', {
  place: 'Files',
  create: 'Add documents',
  createWords: 'file document template upload attach inventory pdf',
});

const create: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/files', search: { add: true } });

export const feature: Feature = {
  name: 'files',
  place: { to: '/files', label: t('place'), icon: IconFiles, keys: 'g f', part: 'house' },
  commands: [
    {
      id: 'files.create',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconFileUpload,
      run: create,
    },
  ],
  opens: {
    file: ({ id }, { navigate }) => void navigate({ to: '/files', search: { open: id } }),
  },
  makes: { file: { run: create } },
};
