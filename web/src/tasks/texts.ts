import { texts } from '../app/i18n';

export const t = texts('tasks', {
  title: 'Tasks',
  empty: 'No tasks yet. Write one down as you would say it: “Book flight for Ada Tue 9am”.',
});
