import { texts } from '../app/i18n';

export const t = texts('help', {
  title: 'Help',
  search: 'Search the help',
  placeholder: 'What would you like to do?',
  here: 'About this page',
  all: 'All of the help',
  nothing:
    'Nothing in the help has “{query}”. Try another word, or one word less. Ctrl K searches everything in the house.',
  found: { one: '{count} article', other: '{count} articles' },
  keys: 'Keys on this page',
  keysOff: 'Shortcuts rest while you type.',
  start: 'To begin with',
  day: 'From day to day',
  time: 'Time and meetings',
  together: 'With others',
  house: 'The house',
  steps: 'Show my first steps',
  open: 'Open the page',
  close: 'Close',
});
