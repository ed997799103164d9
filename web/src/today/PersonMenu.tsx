import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCalendar,
  IconCalendarRepeat,
  IconClipboardText,
  IconDots,
  IconPrinter,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { copyAgenda, printCards } from './agenda';
import type { Person } from './Header';
import { t } from './texts';

interface Properties {
  person: Person;
  date: string;
  own: string;
}

/** What can be done with one person's day. */
export function PersonMenu({ person, date, own }: Properties) {
  const navigate = useNavigate();
  const label = t('personMenu', { name: person.name });
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={label} title={label}>
          <IconDots size={15} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconClipboardText size={16} stroke={1.7} />}
          onClick={() => void copyAgenda([person], date, own)}
        >
          {t('copyOne')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPrinter size={16} stroke={1.7} />}
          onClick={() => printCards([person], date)}
        >
          {t('printOne')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendar size={16} stroke={1.7} />}
          onClick={() => void navigate({ to: '/calendar', search: { who: person.id, date } })}
        >
          {t('openCalendar')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarRepeat size={16} stroke={1.7} />}
          onClick={() => void navigate({ to: '/replan', search: { who: person.id, from: date } })}
        >
          {t('replan')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
