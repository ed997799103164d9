import { IconSpeakerphone } from '@tabler/icons-react';
import { UntoldWidget } from '../../telling/UntoldWidget';
import { widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('untold'),
  about: w('untoldAbout'),
  icon: IconSpeakerphone,
  size: { w: 3, h: 10 },
  min: { w: 2, h: 4 },
  Body: UntoldWidget,
});
