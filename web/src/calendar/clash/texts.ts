import { texts } from '../../app/i18n';

export const t = texts('calendar.clash', {
  label: 'What is in the way',
  free: 'Nothing is in the way of {names}.',
  looking: 'Looking at the calendars of everybody concerned …',
  nothingYet: 'Give it a time, and what is in the way shows here.',
  clashes: { one: 'One thing is in the way:', other: '{count} things are in the way:' },
  ofSeries: 'In the way at {hit} of {looked} times:',
  andMore: { one: 'and one more', other: 'and {count} more' },
  unknown: {
    one: 'One guest’s calendar is not here to look at.',
    other: 'The calendars of {count} guests are not here to look at.',
  },
  busy: 'busy',
  tentative: 'tentative',
  hold: 'held',
  all_day: 'all day',
  overlap: { one: '{count} minute', other: '{count} minutes' },
  offHours: '{who}: outside working hours, {there}',
  roomTaken: '{who} is taken: {title}, {time}',
  roomClosed: '{who} is not open for all of it, {there}',
  what: '{who}: {title}, {time}',
  toast: '{done}, on top of {title} ({who})',
  toastBusy: '{done}, while {who} is busy',
  toastOff: '{done}, outside the working hours of {who} ({there})',
  toastClosed: '{done}, while {who} is closed ({there})',
  toastMore: '{text} and {count} more',
});
