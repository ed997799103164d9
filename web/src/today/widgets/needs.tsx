import { IconAlertTriangle } from '@tabler/icons-react';
import { Attention } from '../Attention';
import { useToday, widgetOf } from '../layout/model';
import { w } from './texts';

export const widget = widgetOf({
  title: w('needs'),
  about: w('needsAbout'),
  icon: IconAlertTriangle,
  size: { w: 3, h: 16 },
  min: { w: 2, h: 4 },
  options: {
    rows: { kind: 'number', label: w('rows'), min: 1, max: 20, usual: 5 },
    people: { kind: 'people', label: w('people') },
  },
  Body: ({ values }) => (
    <Attention days={useToday().days} most={values.rows} people={values.people} />
  ),
});
