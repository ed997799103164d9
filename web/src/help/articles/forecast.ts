import type { Article } from '../article';

export const article: Article = {
  id: 'forecast',
  title: 'Forecast',
  group: 'time',
  page: '/forecast',
  words: 'workload capacity load busy peak coming weeks plan ahead quarter end',
  text: `
{/forecast Forecast} ([[g 7]]) says what the coming twelve weeks bring you. Solid is what is known: what comes back, tasks and steps that are due, steps of projects, and the work for meetings that are booked with whom you assist. Hatched on top is what past weeks let expect beyond it.

The line over each column says how far it may be off: in four weeks of five it lies within. The fullest weeks are named with what makes them so: milestones, long meetings, the end of a quarter.

It goes by your own past weeks: the trend, the ends of months and quarters, and after a year and a quarter the season too. It tests itself on them, and says by how much it missed, and by how much “the same week last year” would have. The more you note what things take, the better it gets; with less than four weeks it shows only what is known.

Each meeting counts with ten minutes of work; change that at the top. A step without an estimate counts with half an hour.
`,
};
