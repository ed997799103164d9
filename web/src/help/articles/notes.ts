import type { Article } from '../article';

export const article: Article = {
  id: 'notes',
  title: 'Notes: what is worth writing down',
  group: 'day',
  page: '/notes',
  words: 'write document wiki procedure template markdown text',
  text: `
Notes, procedures (“how we book travel”, with who looks after it and a date to look again) and templates to begin from. Write as it looks, or in Markdown.

- [[c]] begins one, [[f]] goes to the search, [[j]] and [[k]] go through the list.
- Type @ for a colleague or a record: a link to it keeps its name, and the record says where it is mentioned.
- Two people may write at once and neither loses a word. Every version is kept, with what changed, and you can go back.

Drop Markdown files on the page to bring them in; copy, save or print them to take them out.
`,
};
