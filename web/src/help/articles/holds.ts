import type { Article } from '../article';

export const article: Article = {
  id: 'holds',
  title: 'Holds: several times for one meeting',
  group: 'time',
  page: '/holds',
  words: 'tentative placeholder option pencil confirm release',
  text: `
Hold a few times while somebody decides. They stand in every calendar you choose, tentative, until one is confirmed; then the others go for everybody at once.

- [[h]] holds times from anywhere; on a meeting in the calendar it holds times like that one.
- Each hold has a date by which to confirm. When it passes, all its times go by themselves.
- Copy the options as text in each reader’s zone, paste the answer back, and the option that is meant is found. Confirm by one key.
`,
};
