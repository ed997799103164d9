import type { Article } from '../article';

export const article: Article = {
  id: 'print',
  title: 'On paper, and out of the house',
  group: 'day',
  words: 'pdf export csv copy paper out',
  text: `
Pages have a **Print** button where paper makes sense: days, weeks, months, notes, polls, hand-overs, lists. Press it, or use the browser’s own print, and what is left out is only what makes no sense on paper.

Nothing is locked in: calendars go out as .ics, tasks, files and figures as CSV, notes as Markdown, a day as text.
`,
};
