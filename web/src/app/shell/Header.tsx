import { ActionIcon } from '@mantine/core';
import { IconHelp, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { memo } from 'react';
import type { Overlay } from '../Shell';
import { spell } from '../shortcuts';
import { t } from '../texts';
import { AccountMenu } from './AccountMenu';
import { Bell } from './Bell';
import { Brand } from './Brand';
import { ClockPlace } from './ClockPlace';
import classes from './Header.module.css';
import { NewMenu } from './NewMenu';
import { useThemeFlip } from './useThemeFlip';

/** The line at the top: search, New, theme, account. */
export const Header = memo(function Header({ open }: { open: (overlay: Overlay) => void }) {
  const { scheme, flip } = useThemeFlip();
  const flipLabel = scheme === 'dark' ? t('toLight') : t('toDark');
  return (
    <header className={classes.header} data-chrome>
      <div className={classes.brand}>
        <Brand />
      </div>
      <button type="button" className={classes.search} onClick={() => open('palette')}>
        <IconSearch size={15} stroke={1.9} aria-hidden />
        <span>{t('search')}</span>
        <kbd>{spell('mod+k')}</kbd>
      </button>
      <div className={classes.end}>
        <ActionIcon
          className={classes.searchSmall}
          aria-label={t('searchShort')}
          onClick={() => open('palette')}
        >
          <IconSearch size={20} stroke={1.7} />
        </ActionIcon>
        <ClockPlace />
        <Bell />
        <NewMenu />
        <ActionIcon
          className={classes.theme}
          aria-label={flipLabel}
          title={flipLabel}
          onClick={flip}
        >
          {scheme === 'dark' ? (
            <IconSun size={17} stroke={1.7} />
          ) : (
            <IconMoon size={17} stroke={1.7} />
          )}
        </ActionIcon>
        <ActionIcon
          className={classes.theme}
          aria-label={t('help')}
          title={t('help')}
          onClick={() => open('help')}
        >
          <IconHelp size={17} stroke={1.7} />
        </ActionIcon>
        <AccountMenu showHelp={() => open('help')} />
      </div>
    </header>
  );
});
