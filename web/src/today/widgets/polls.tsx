import { IconChartBar } from '@tabler/icons-react';
import { PollsWidget } from '../../polls/PollsWidget';
import { widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('polls'),
  about: w('pollsAbout'),
  icon: IconChartBar,
  size: { w: 3, h: 10 },
  min: { w: 2, h: 4 },
  Body: PollsWidget,
});
