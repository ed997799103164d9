import type { Article } from '../article';

export const article: Article = {
  id: 'polls',
  title: 'Polls: ask people outside which time suits',
  group: 'together',
  page: '/polls',
  words: 'doodle vote survey link propose',
  text: `
Propose several times to people without an account. Each gets a link, sees the times on their own clock, and says yes, if need be, no, or a time of their own.

[[c]] makes a poll. You see at a glance who can when, the best first, and which times are no longer free. Letters and reminders are drafted for you to send. Confirming a time makes the meeting, or confirms what was held and releases the rest.
`,
};
