import { IconInbox } from '@tabler/icons-react';
import { RequestsWidget } from '../../requests/RequestsWidget';
import { widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('requests'),
  about: w('requestsAbout'),
  icon: IconInbox,
  size: { w: 3, h: 10 },
  min: { w: 2, h: 4 },
  Body: () => <RequestsWidget />,
});
