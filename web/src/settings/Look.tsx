import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useManages } from '../api/me';
import { openHelp } from '../app/overlays';
import { ThemeChoice } from '../app/shell/ThemeChoice';
import { Sample } from '../first/Sample';
import { Widget } from '../ui/Widget';
import { Offline } from './Offline';
import classes from './settings.module.css';
import { l } from './texts';

/** How it looks on this device, and the keys. */
/** The sample data, for those who make it and take it away. */
function SampleData() {
  return useManages() ? (
    <Widget title={l('sample')}>
      <Sample />
    </Widget>
  ) : null;
}

export function Look() {
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
          onClick={() => openHelp()}
        >
          {l('keysShow')}
        </Button>
      </Widget>
      <SampleData />
    </>
  );
}
