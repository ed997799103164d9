import type { Article } from '../article';

export const article: Article = {
  id: 'resources',
  title: 'Rooms & equipment',
  group: 'house',
  page: '/resources',
  words: 'room book equipment projector site meeting',
  text: `
All rooms and equipment by site, free now and until when, and a whole day across them. The left and right arrows go a day back and on, [[t]] to today.

A meeting takes rooms in its own form, which shows what is free; a room is never taken twice. Leads and owners add rooms with [[c]]: capacity, features, opening hours on the clocks of the room.
`,
};
