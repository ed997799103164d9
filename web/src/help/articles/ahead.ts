import type { Article } from '../article';

export const article: Article = {
  id: 'ahead',
  title: 'Check ahead: what would go wrong',
  group: 'day',
  page: '/ahead',
  words: 'warning conflict double booking guard problem attention clash',
  text: `
Looks at the next two weeks of everybody you support and says what would go wrong: two meetings at once, a place that nobody reaches in time, no link, no agenda, a hold near its date, a room that is too small, somebody who has not answered though something hangs on it. Each says what happens if nobody looks.

- [[j]] and [[k]] go through them, [[f]] takes the first way out, with its message drafted.
- [[s]] snoozes one until tomorrow, [[a]] accepts it with a reason. It comes back when something about it changes.
`,
};
