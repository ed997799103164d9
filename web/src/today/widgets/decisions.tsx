import { IconGavel } from '@tabler/icons-react';
import { DecisionsWidget } from '../../decisions/DecisionsWidget';
import { widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('decisions'),
  about: w('decisionsAbout'),
  icon: IconGavel,
  size: { w: 3, h: 10 },
  min: { w: 2, h: 4 },
  Body: DecisionsWidget,
});
