import { ActionIcon } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCommands } from '../../app/commands';
import { l } from './texts';

/** From the page of a kind to its list, which is a table, a board and a calendar, too. */
export function ListLink({ kind }: { kind: string }) {
  useCommands([
    {
      id: `list.${kind}`,
      label: l('asList'),
      words: l('asListWords'),
      group: 'here',
      icon: IconListDetails,
      run: ({ navigate }) => void navigate({ to: '/lists', search: { kind, look: 'table' } }),
    },
  ]);
  return (
    <ActionIcon
      renderRoot={(properties) => (
        <Link to="/lists" search={{ kind, look: 'table' }} {...properties} />
      )}
      variant="default"
      size="var(--control)"
      aria-label={l('asList')}
      title={l('asList')}
    >
      <IconListDetails size={16} stroke={1.8} />
    </ActionIcon>
  );
}
