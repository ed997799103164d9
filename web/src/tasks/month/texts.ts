import { texts } from '../../app/i18n';

export const c = texts('tasks.month', {
  month: 'Tasks by day, {month}',
  day: { one: '{date}, {count} task', other: '{date}, {count} tasks' },
  more: '+{count} more',
  moreOn: { one: '{count} more on {date}', other: '{count} more on {date}' },
  on: 'Due {date}',
  none: 'Nothing is due on this day.',
  moved: '{title}: due {day}',
  help: 'Drag a task to another day, or press Shift and an arrow.',
  partly: 'Only the first {count} tasks of these weeks are shown. Filter to see the others.',
});
