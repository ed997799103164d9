import { IconListDetails } from '@tabler/icons-react';
import { simpleKinds } from '../api/simpleKinds';
import type { Command, CommandContext, Feature, Hit } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('lists.commands', {
  place: 'Lists',
  new: 'New {one}',
});

const create =
  (kind: string): Command['run'] =>
  ({ navigate }) =>
    void navigate({ to: '/lists', search: { kind, open: 'new' } });

type Opens = (hit: Hit, context: CommandContext) => void;

export const feature: Feature = {
  name: 'lists',
  place: { to: '/lists', label: t('place'), icon: IconListDetails, keys: 'g g', part: 'house' },
  commands: simpleKinds.flatMap(({ kind, title, one }) => [
    {
      id: `lists.new.${kind}`,
      label: t('new', { one }),
      group: 'create' as const,
      icon: IconListDetails,
      run: create(kind),
    },
    {
      id: `lists.go.${kind}`,
      label: title,
      group: 'go' as const,
      icon: IconListDetails,
      run: ({ navigate }) => void navigate({ to: '/lists', search: { kind } }),
    },
  ]),
  opens: {
    ...Object.fromEntries(
      simpleKinds.map(({ kind }): [string, Opens] => [
        kind,
        ({ id }, { navigate }) => void navigate({ to: '/lists', search: { kind, open: id } }),
      ]),
    ),
    saved_view: ({ id }, { navigate }) => void navigate({ to: '/lists', search: { view: id } }),
  },
  makes: Object.fromEntries(simpleKinds.map(({ kind }) => [kind, { run: create(kind) }])),
};
