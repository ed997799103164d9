import type { Article } from '../article';

export const article: Article = {
  id: 'views',
  title: 'Keep what you ask for: views',
  group: 'day',
  words: 'saved filter list table board month share',
  text: `
Set filters, order, headings, columns and look in {/tasks Tasks} until it shows what you need, then save it under a name. A view is a question, not an answer: it always shows what fits now, and everybody sees only what they may.

Views are your own, of those who support an executive, or of the whole house. A view says when you changed something of it, and names what it asks for that is gone. It can stand on Today as a widget, and its menu shares it with a colleague for a time.
`,
};
