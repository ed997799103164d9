import type { Article } from '../article';

export const article: Article = {
  id: 'untold',
  title: 'Not told yet: who still has to hear',
  group: 'together',
  page: '/untold',
  words: 'notify inform guests message mail invitation send',
  text: `
Everybody who has to hear of a meeting that was made, moved, changed or cancelled is listed until told, with the message drafted on their own clock and the calendar file beside it. Changes before the telling are one message, and moving a meeting back leaves none.

[[j]] and [[k]] go through them, [[y]] copies the message, [[d]] marks it as told. Nothing leaves the house by itself: you send it, in your own mail program.
`,
};
