import type { Article } from '../article';

export const article: Article = {
  id: 'zones',
  title: 'Times and zones',
  group: 'time',
  words: 'timezone clock travel daylight dst',
  text: `
Times are on your own clocks unless something says otherwise. Where somebody is elsewhere, a time names its place, or stands beside yours on theirs.

An executive’s day is read where they are on that date: their whereabouts decide, else their home. What is offered, held or booked says on whose clocks it is. Series keep their time on the wall when the clocks change. Set your own zone under {/settings Settings}.
`,
};
