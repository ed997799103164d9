import { Menu, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/me';
import { t } from '../texts';
import classes from './AccountMenu.module.css';
import { initials } from './initials';
import { ThemeChoice } from './ThemeChoice';

/** Who is signed in, and what concerns only them. */
export function AccountMenu({ showHelp }: { showHelp: () => void }) {
  const { data } = useMe();
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('account')}>
          <span className={classes.face}>{data ? initials(data.member.name) : ''}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {data && (
          <div className={classes.who}>
            <p className={classes.name}>{data.member.name}</p>
            <p className={classes.about}>{data.member.email}</p>
            <p className={classes.about}>{data.organisation.name}</p>
          </div>
        )}
        <div className={classes.theme}>
          <ThemeChoice />
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/settings"
          leftSection={<IconSettings size={16} stroke={1.7} />}
        >
          {t('settings')}
        </Menu.Item>
        <Menu.Item
          className={classes.keyboard}
          leftSection={<IconKeyboard size={16} stroke={1.7} />}
          rightSection={<kbd>?</kbd>}
          onClick={showHelp}
        >
          {t('shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <form method="post" action="/sign-out">
          <Menu.Item
            type="submit"
            closeMenuOnClick={false}
            leftSection={<IconLogout size={16} stroke={1.7} />}
          >
            {t('signOut')}
          </Menu.Item>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
