import type { Article } from '../article';

export const article: Article = {
  id: 'files',
  title: 'Files and documents',
  group: 'house',
  page: '/files',
  words: 'upload attachment pdf picture document inventory version',
  text: `
Every file you may see, what it belongs to, and what is due to be looked at again. Drop files onto any meeting, task, note, person, hold, poll or room, or onto this page as a document of its own.

[[c]] adds documents, [[f]] searches names and texts, [[j]] and [[k]] go through the list. A new version lies on top of the old ones, and the way back is kept. Who may see a record sees its files, and nobody else.
`,
};
