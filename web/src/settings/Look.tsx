import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { ThemeChoice } from '../app/shell/ThemeChoice';
import { Widget } from '../ui/Widget';
import { Offline } from './Offline';
import classes from './settings.module.css';
import { l } from './texts';

const ShortcutHelp = lazy(() => import('../app/palette/ShortcutHelp'));

/** How it looks on this device, and the keys. */
export function Look() {
  const [keys, setKeys] = useState(false);
  return (
    <>
      <Widget title={l('theme')} note={l('themeAbout')}>
        <div className={classes.choice}>
          <ThemeChoice />
        </div>
      </Widget>
      <Offline />
      <Widget title={l('keys')}>
        <p className={classes.words}>{l('keysAbout')}</p>
        <Button
          variant="default"
          leftSection={<IconKeyboard size={16} stroke={1.7} />}
          onClick={() => setKeys(true)}
        >
          {l('keysShow')}
        </Button>
      </Widget>
      <Suspense fallback={null}>{keys && <ShortcutHelp onClose={() => setKeys(false)} />}</Suspense>
    </>
  );
}
