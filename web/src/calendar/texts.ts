import { texts } from '../app/i18n';

export const t = texts('calendar', {
  holdInstead: 'Hold times like this',
  title: 'Calendar',
  empty:
    'No meetings yet. Import a calendar file or subscribe to an address, and they stand here side by side.',
  bring: 'Import or subscribe',
  emptyPeople:
    'Nobody yet. Say whom you support, and their days stand here side by side, each in their own time.',
  askPeople:
    'Nobody yet. Ask a lead to say whom you support, and their days stand here side by side, each in their own time.',
  addPeople: 'Say whom you support',
  close: 'Close',
  moved: '{title} moved',
  trashed: '{title} moved to the trash',
  repeats: 'This meeting repeats. How much of it do you mean?',
  onlyThis: 'Only this one',
  wholeSeries: 'The whole series',
  trashQuestion: 'Move to the trash',
  find: 'Find a time',
  today: 'Today',
  day: 'Day',
  week: 'Week',
  view: 'Day or week',
  jump: 'Go to a date',
  who: 'Who is shown',
  calendars: 'Calendars',
  allCalendars: 'All calendars',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  toToday: 'Today',
  showDay: 'Show a day',
  showWeek: 'Show a week',
  weekOf: '{from} to {to}',
});
