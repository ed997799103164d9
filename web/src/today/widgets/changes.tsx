import { IconHistory } from '@tabler/icons-react';
import { Changes } from '../Changes';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('changes'),
  about: w('changesAbout'),
  icon: IconHistory,
  size: { w: 3, h: 24 },
  min: { w: 2, h: 5 },
  Body: () => {
    const { days, show } = useToday();
    return <Changes days={days} open={(event) => show({ open: event })} />;
  },
});
