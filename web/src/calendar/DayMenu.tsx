import { ActionIcon, Menu } from '@mantine/core';
import { IconCalendarRepeat, IconDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { t } from './texts';
import type { Column } from './types';

/** What can be done with one person's day. */
export function DayMenu({ column: { principal }, date }: { column: Column; date: string }) {
  const navigate = useNavigate();
  const label = t('dayMenu', { name: principal.name });
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={label} title={label}>
          <IconDots size={15} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCalendarRepeat size={16} stroke={1.7} />}
          onClick={() =>
            void navigate({ to: '/replan', search: { who: principal.id, from: date } })
          }
        >
          {t('replan')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
