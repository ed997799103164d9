import type { Article } from '../article';

export const article: Article = {
  id: 'handover',
  title: 'Hand over: when somebody else takes over',
  group: 'together',
  page: '/handover',
  words: 'share cover holiday leave away colleague deputise',
  text: `
A handover note is gathered from what there is: where somebody is, their meetings with zones, open tasks, what is waited for, notes and documents. Leave lines out, add a word to others. [[c]] begins one. Whoever takes over is shown the note and what it names until the last day.

To share one thing, open a task, meeting, note, file, hold or poll and press [[s]]: a colleague sees it as it is now, until the day you say. A view of your own is shared from its menu, over the executives you choose: they see what it asks for at that moment, without what is private. What is shared with you and by you stands on this page.
`,
};
