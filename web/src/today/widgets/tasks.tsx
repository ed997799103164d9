import { IconChecklist } from '@tabler/icons-react';
import { useToday, widgetOf } from '../layout/model';
import { TasksDue } from '../TasksDue';
import { w } from './texts';

export const widget = widgetOf({
  title: w('tasks'),
  about: w('tasksAbout'),
  icon: IconChecklist,
  size: { w: 3, h: 14 },
  min: { w: 2, h: 4 },
  options: { rows: { kind: 'number', label: w('rows'), min: 1, max: 40, usual: 12 } },
  Body: ({ values }) => <TasksDue days={useToday().days} most={values.rows} />,
});
