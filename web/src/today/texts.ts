import { texts } from '../app/i18n';

export const t = texts('today', {
  title: 'Today',
  morning: 'Good morning, {name}',
  afternoon: 'Good afternoon, {name}',
  evening: 'Good evening, {name}',
  meetings: { one: '{count} meeting', other: '{count} meetings' },
  clashes: { one: '{count} clash', other: '{count} clashes' },
  lateTasks: { one: '{count} task late', other: '{count} tasks late' },
  emptyPeople:
    'Nobody yet. Say whom you support, and their days stand here side by side, each in their own time.',
  askPeople:
    'Nobody yet. Ask a lead to say whom you support, and their days stand here side by side, each in their own time.',
  addPeople: 'Say whom you support',
  emptyCalendars:
    'No calendars yet. Bring one in, and the day of everybody you look after stands here side by side.',
  bring: 'Import or subscribe',
  // The menu
  menu: 'Agenda and day cards',
  copyAll: 'Copy everybody’s agenda as text',
  copyOne: 'Copy the agenda as text',
  printAll: 'Print the day cards',
  printOne: 'Print the day card',
  openCalendar: 'Open in the calendar',
  copied: 'The agenda of {name} is copied',
  copiedAll: 'The agendas are copied',
  copyFailed:
    'This browser did not let the agenda be copied. Allow it for this address and try again.',
  personMenu: 'What to do with {name}’s day',
  // Clocks
  clocks: 'Clocks',
  // Needs attention
  attention: 'Needs attention',
  checkAhead: 'Check ahead',
  urgent: 'urgent',
  clear: {
    one: 'Your executive is clear for the next two weeks.',
    other: 'All {count} executives are clear for the next two weeks.',
  },
  // What changed
  changes: 'What changed',
  since: 'since {when}',
  yesterday: 'yesterday {time}',
  changesNone: 'Nothing changed since {when}.',
  seenAll: 'All seen',
  seenDone: 'Marked as seen',
  by: 'by {name}',
  byBehalf: 'by {name}, on behalf',
  byItself: 'by the program',
  byName: 'by {name}, {via}',
  byLink: 'by link',
  byLinkName: 'by link, {name}',
  viaImport: 'import',
  showMore: { one: 'Show {count} more', other: 'Show {count} more' },
  moreChanged: { one: '{count} more changed', other: '{count} more changed' },
  open: 'Open {title}',
  undo: 'Undo',
  undoOf: 'Undo the change of {title}',
  undone: 'Undone',
  // Tasks
  tasks: 'Tasks due',
  allTasks: 'All tasks',
  tasksNone: 'Nothing is due.',
  addTask: 'Add a task',
  late: 'late',
  lateBy: { one: 'Yesterday', other: '{count} days late' },
  done: '{title} done',
  complete: 'Mark {title} as done',
  dueAt: '{time} {place}',
  group: 'Today',
  keySeen: 'Mark the changes as seen',
  keyDone: 'Mark the task as done',
});
