import { IconPinned } from '@tabler/icons-react';
import PinnedList from '../../ui/pins/PinnedList';
import { Widget } from '../../ui/Widget';
import { widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('pinned'),
  about: w('pinnedAbout'),
  icon: IconPinned,
  size: { w: 3, h: 10 },
  min: { w: 2, h: 4 },
  Body: () => (
    <Widget title={w('pinned')}>
      <PinnedList />
    </Widget>
  ),
});
