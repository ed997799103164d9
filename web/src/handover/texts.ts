import { texts } from '../app/i18n';

export const t = texts('handover', {
  title: 'Hand over',
  about: 'What is shared, with whom and until when; and notes for whoever takes over.',
  create: 'New handover note',
  withYou: 'Shared with you',
  withYouEmpty: 'Nobody shares anything with you right now.',
  byYou: 'Shared by you',
  byYouEmpty:
    'You share nothing right now. Open a task, meeting, note, file, hold or poll and press S, or share a view from its menu.',
  fromWho: 'from {name}',
  toWho: 'with {name}',
  until: 'until {day}',
  byOthers: 'Shared by colleagues',
  putAway: 'Put {title} away',
  away: '{title} is put away',
  awayAll: 'Put all of it away',
  fresh: 'New',
  end: 'Stop sharing {title} with {name}',
  ended: '{title} is no longer shared with {name}',
  endedMany: {
    one: '{count} record is no longer shared',
    other: '{count} records are no longer shared',
  },
  named: { one: 'and {count} record that it names', other: 'and {count} records that it names' },
  records: { one: '{count} record', other: '{count} records' },
  endAll: 'Stop sharing all of it',
  print: 'Print',
  open: 'Open where it is',
  files: 'Files',
  download: 'Download {name}',
  readOnly: 'Shared by {name} {until}. You see it as it is now, and can’t change it.',
  readOnlyView:
    'Shared by {name} {until}. You see what the view asks for now, of {whose}; private records are left out. You can’t change anything.',
  noRows: 'There is nothing in it right now.',
  moreRows: 'There is more than is shown here. Ask whoever shared it for a view of less.',
  ofWhom: 'of {name}',
  nothing: 'Nothing else is known of it.',
});

/** The form of a handover note. */
export const f = texts('handover.form', {
  title: 'New handover note',
  whose: 'Whose work',
  whoseHint: 'The note is kept with their notes.',
  from: 'From',
  until: 'Until the end of',
  with: 'Who takes over',
  withHint:
    'If they don’t see it anyway, they are shown the note and what it names until that day.',
  nobody: 'Nobody in particular',
  name: 'Title',
  nameHint: 'Handover: whose work, and when',
  words: 'To begin with',
  wordsHint: 'When you are back, whom to ask, what matters most',
  do: 'Write the note',
  cancel: 'Cancel',
  made: 'Handover note written',
  madeShared: {
    one: 'Handover note written, {count} record shared',
    other: 'Handover note written, {count} records shared',
  },
  nothing: 'Nothing is open, planned or written down for these days.',
  all: 'All of: {name}',
  more: 'There is more than fits. Name what matters in your words above.',
  secret: {
    one: '{count} private one is left out: who sees private records finds it where it is.',
    other: '{count} private ones are left out: who sees private records finds them where they are.',
  },
  remarkOn: 'Say something about {title}',
  remarkHint: 'What they need to know',
});

export const sections = texts('handover.sections', {
  places: 'Where they are',
  meetings: 'Coming up',
  tasks: 'Open tasks',
  waiting: 'Waiting for',
  notes: 'Written down',
  files: 'Files',
});
