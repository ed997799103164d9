import { IconColumns3 } from '@tabler/icons-react';
import { Board } from '../Board';
import { widgetOf } from '../layout/model';
import { t } from '../layout/texts';

export const widget = widgetOf({
  title: t('day'),
  about: t('dayAbout'),
  icon: IconColumns3,
  size: { w: 9, h: 30 },
  min: { w: 4, h: 8 },
  whole: true,
  Body: Board,
});
