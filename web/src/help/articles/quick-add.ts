import type { Article } from '../article';

export const article: Article = {
  id: 'quick-add',
  title: 'Write a meeting or a task in words',
  group: 'start',
  words: 'type natural language line new create',
  text: `
Press [[q]] anywhere and type as you would say it: “Lunch with Ines Thu 12:30–14:00 at The Glasshouse” is a meeting, “Book flight for Helen Tue 9am #travel !high every month” a task.

What is understood shows under the line before you save: who, when, on whose clocks, where, which tag, how important, how often. Nothing is guessed silently: change a word, or open the form to set the rest by hand.
`,
};
