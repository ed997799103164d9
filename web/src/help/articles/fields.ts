import type { Article } from '../article';

export const article: Article = {
  id: 'fields',
  title: 'Own fields',
  group: 'house',
  page: '/fields',
  words: 'custom property attribute column money budget',
  text: `
What your house needs to know on tasks, meetings and files beside what is there: text, number, money, date, choice, colleague, link or tick, for the whole house or for one executive. [[c]] adds one.

Each field is saved by itself, so two people never overwrite each other. Tasks can be filtered by them, and show them in lists and tables. A field in the trash keeps what was written into it. Fields of the whole house are kept by leads and owners.
`,
};
