import type { Article } from '../article';

export const article: Article = {
  id: 'asked',
  title: 'What you asked yourself',
  group: 'together',
  page: '/requests',
  words: 'my requests answers state asked colleague form told',
  text: `
Under *I asked* on {/requests Requests} stands what you asked of others, by a form or in person, with its state and what was said: everything open, and what ended within sixty days. You can add a word.

You are told of an answer among your {/notifications notifications}, also where you see nothing else of the request. You never see how it is worked on, or what goes first.
`,
};
