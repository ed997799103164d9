import { IconAt } from '@tabler/icons-react';
import ForYou from '../../ui/comments/ForYou';
import { widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('mentions'),
  about: w('mentionsAbout'),
  icon: IconAt,
  size: { w: 3, h: 8 },
  min: { w: 2, h: 4 },
  Body: ForYou,
});
