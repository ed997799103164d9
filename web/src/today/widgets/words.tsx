import { IconAlignLeft } from '@tabler/icons-react';
import { Widget } from '../../ui/Widget';
import { widgetOf } from '../layout/model';
import { Plain } from './plain/Plain';
import { w } from './texts';
import classes from './widgets.module.css';

export const widget = widgetOf({
  title: w('words'),
  about: w('wordsAbout'),
  icon: IconAlignLeft,
  size: { w: 3, h: 8 },
  min: { w: 2, h: 3 },
  many: true,
  options: {
    title: { kind: 'text', label: w('wordsTitle'), most: 60 },
    text: { kind: 'text', label: w('wordsText'), about: w('wordsHelp'), most: 2000, lines: 10 },
  },
  Body: ({ values: { title, text } }) => (
    <Widget title={title.trim() || w('words')}>
      {text.trim() ? <Plain text={text} /> : <p className={classes.none}>{w('wordsNone')}</p>}
    </Widget>
  ),
});
