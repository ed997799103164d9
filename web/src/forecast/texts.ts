import { texts } from '../app/i18n';

export const t = texts('forecast', {
  title: 'Forecast',
  about:
    'What the coming 12 weeks bring you: what is known already, and what past weeks let expect on top of it.',
  perMeeting: 'Minutes of work for each booked meeting',
  nothing:
    'There is nothing to look ahead from yet. Give tasks a day and an estimate, and note what things take: then the coming weeks stand here.',
  toTasks: 'To the tasks',
  weeks: 'The coming 12 weeks',
  peaks: 'When it gets tight',
  noPeaks: 'No week stands out.',
  goesBy: 'What this goes by',
  done: 'Done this week',
  recurring: 'What comes back',
  steps: 'Tasks and steps due',
  projects: 'Steps of projects',
  meetings: 'Work for meetings',
  expected: 'Expected beyond that',
  band: 'In four weeks of five it lies within the line.',
  noBand: 'Only what is known is shown.',
  week: 'Week of',
  byWeek: 'Week by week',
  total: 'In all',
  between: 'Between',
  range: '{low}–{high} h',
  hours: '{hours} h',
  why: 'Because of',
  booked: { one: '{count} meeting', other: '{count} meetings' },
  bar: 'Week of {day}: {total}, {parts}.',
  barBand: 'Between {low} and {high} hours.',
  guessed: {
    one: '{count} step has no estimate and counts with {usual} min.',
    other: '{count} steps have no estimate and count with {usual} min each.',
  },
  undated: {
    one: '{count} step has no day and stands in no week.',
    other: '{count} steps have no day and stand in no week.',
  },
  counts:
    'Past weeks count with the time you noted, and with the estimate of what you finished without noting any. Tasks are those assigned to you, or made by you and assigned to nobody. Where more is known than was expected, what is known counts. Nobody else is shown this.',
});
