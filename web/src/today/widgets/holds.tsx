import { IconClockPause } from '@tabler/icons-react';
import { HoldsWidget } from '../../holds/HoldsWidget';
import { widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('holds'),
  about: w('holdsAbout'),
  icon: IconClockPause,
  size: { w: 3, h: 10 },
  min: { w: 2, h: 4 },
  Body: HoldsWidget,
});
