import type { Article } from '../article';

export const article: Article = {
  id: 'bookings',
  title: 'Bookings: times others take by a link',
  group: 'together',
  page: '/bookings',
  words: 'book page calendly appointment link outside guest',
  text: `
A booking page says what can be booked, when and by which rules: lengths, notice, free time before and after, limits a day and a week, questions. Its link is for whoever you send it to; they need no account.

- [[c]] books a time for somebody yourself, and makes a page when the pages are shown. Outside the rules you say why.
- What waits to be confirmed stands on {/ Today}: [[b]] goes to it, [[a]] confirms, [[d]] declines. If nobody does in time it is let go, and they are told so.
- People move or cancel by their own link, as often as the page allows. A link of a page ends at a press.
`,
};
