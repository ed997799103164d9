import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { spell } from '../shortcuts';
import { t } from '../texts';
import classes from './NewMenu.module.css';
import { useCreating, useRun } from './useCreating';

/** Everything that can be made, one click away. On the phone the bar at the bottom has it. */
export function NewMenu() {
  const commands = useCreating();
  const run = useRun();
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <Button className={classes.button} leftSection={<IconPlus size={15} stroke={2.2} />}>
          {t('create')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map(({ icon: Picture, ...command }) => (
          <Menu.Item
            key={command.id}
            onClick={() => run(command)}
            leftSection={Picture && <Picture size={16} stroke={1.7} />}
            rightSection={command.keys && <kbd>{spell(command.keys)}</kbd>}
          >
            {command.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
