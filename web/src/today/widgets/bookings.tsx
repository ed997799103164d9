import { IconCalendarCheck } from '@tabler/icons-react';
import { BookingsWidget } from '../../bookings/BookingsWidget';
import { widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('bookings'),
  about: w('bookingsAbout'),
  icon: IconCalendarCheck,
  size: { w: 3, h: 10 },
  min: { w: 2, h: 4 },
  Body: BookingsWidget,
});
