import type { Article } from '../article';

export const article: Article = {
  id: 'tasks',
  title: 'Tasks: what there is to do',
  group: 'day',
  page: '/tasks',
  words: 'to do todo reminder due board kanban table view filter csv import bulk',
  text: `
Write a task as you would say it; its day, person, tag and importance are read out of the line. Tasks of an executive are seen by whoever supports them, your own by you.

- [[c]] writes a new one. [[j]] and [[k]] go up and down, [[x]] marks one as done, [[e]] edits it, [[w]] asks again whom it waits for, or says for whom it waits, [[#]] throws it away.
- [[s]] chooses several, up to 1,000: then change them together, with one undo. [[mod+a]] chooses all that are loaded, Escape none.
- The same tasks can be a list, a table, a board or a month. “My executives’” asks for those of whom you support on the day. What you ask for stands in the address; save it as a view, pin it, or share it.
- A list stands under days, or under what a board has columns for. A heading folds away what is under it, and stays so on this device.

A table of tasks (CSV) comes in with a look before and a report by line, and goes out again. Its tags are those of whoever a line is for, and of the house; choices that an own field does not offer yet are made when you say so and may change the field.
`,
};
