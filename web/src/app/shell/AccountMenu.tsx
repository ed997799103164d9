import { Popover, UnstyledButton } from '@mantine/core';
import { IconHelp, IconLogout, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetEarly } from '../../api/early';
import { useMe } from '../../api/me';
import { t } from '../texts';
import classes from './AccountMenu.module.css';
import { initials } from './initials';
import { ThemeChoice } from './ThemeChoice';

/** Who is signed in, and what concerns only them. */
export function AccountMenu({ showHelp }: { showHelp: () => void }) {
  const { data } = useMe();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={264}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.target}
          aria-label={t('account')}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes.face}>{data ? initials(data.member.name) : ''}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('account')}>
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
        <Link to="/settings" className={classes.item} onClick={close}>
          <IconSettings size={16} stroke={1.7} aria-hidden />
          {t('settings')}
        </Link>
        <UnstyledButton
          className={classes.item}
          onClick={() => {
            close();
            showHelp();
          }}
        >
          <IconHelp size={16} stroke={1.7} aria-hidden />
          {t('help')}
          <kbd data-keyboard>?</kbd>
        </UnstyledButton>
        <form method="post" action="/sign-out" className={classes.leave} onSubmit={forgetEarly}>
          <UnstyledButton type="submit" className={classes.item}>
            <IconLogout size={16} stroke={1.7} aria-hidden />
            {t('signOut')}
          </UnstyledButton>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
