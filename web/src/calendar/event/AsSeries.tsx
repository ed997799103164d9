import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import classes from './BlocksField.module.css';
import { t } from './texts';

/** Says that this date has something of its own, and makes it as its series has it. */
export function AsSeries({ onClick }: { onClick: () => void }) {
  return (
    <p className={classes.own}>
      <span>{t('ownDate')}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconRepeat size={13} stroke={1.8} />}
        onClick={onClick}
      >
        {t('asSeries')}
      </Button>
    </p>
  );
}
