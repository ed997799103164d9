import type { Article } from '../article';

export const article: Article = {
  id: 'settings',
  title: 'Settings',
  group: 'house',
  page: '/settings',
  words: 'profile password zone theme dark device token offline',
  text: `
What concerns only you: your name and zone, how you are told of things, password and devices, API tokens, light and dark. What is chosen for a device (looks, what is kept for reading without a connection) stays on that device.

Leads and owners also find the sample data there, to make it or to take it away.
`,
};
