import type { Article } from '../article';

export const article: Article = {
  id: 'lists',
  title: 'Lists of anything',
  group: 'day',
  page: '/lists',
  words: 'table board month list view filter columns export csv every kind',
  text: `
Records of any kind, as a list, a table, a board or a month: choose at the head what is listed. [[f]] adds a filter by any column, own fields too; several filters are all asked for.

- The order, the columns and the look stand in the address, and are kept as a view under a name. A view can be followed: every morning, or once a week, you are told what is in it.
- In a table some columns are changed in place.
- What is listed goes out as a table (CSV), and onto paper.

Pages such as {/notes Notes} and {/files Files} lead here, with what they show as the question.
`,
};
