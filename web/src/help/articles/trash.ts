import type { Article } from '../article';

export const article: Article = {
  id: 'trash',
  title: 'Trash, undo and history',
  group: 'start',
  page: '/trash',
  words: 'undo delete restore recover mistake history',
  text: `
Whatever you did, [[z]] takes the last thing back while its note shows. What was thrown away stays in the {/trash Trash} and is taken out again with one press.

Every record has a history of who changed what and when. Most changes can be taken back there too, later and one by one, as long as nobody has changed the same thing since.
`,
};
