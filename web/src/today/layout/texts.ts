import { texts } from '../../app/i18n';

export const t = texts('today.layout', {
  desk: 'Desk',
  deskAbout: 'Everybody’s day, and beside it what needs you',
  phone: 'Phone',
  phoneAbout: 'One thing below the other, what is urgent first',
  travel: 'Travel day',
  travelAbout: 'Clocks, who is where, what comes next, and who has to be told',
  day: 'Day side by side',
  dayAbout: 'Everybody’s day or week, each in their own time.',
  broken: 'This can’t be shown just now.',
  again: 'Try again',
  using: 'Today is {name} now',
  gone: 'The layout {name} is shared no more. Today is {ready} as it comes.',
});
