import type { Article } from '../article';

export const article: Article = {
  id: 'calendars',
  title: 'Bring calendars in, and out',
  group: 'start',
  page: '/calendars',
  words: 'import export ics subscribe google outlook apple feed',
  text: `
Drop an .ics file from Google, Outlook, Apple, Nextcloud or Thunderbird on the page {/calendars Imports & subscriptions}, or subscribe to an address; [[c]] chooses files. You say whose calendar it is before anything is read.

A report says line by line what came in and what had to be changed, and one undo takes an import back. A subscription is read again by itself, and can’t be written to. Every calendar goes out again whole, as .ics.
`,
};
