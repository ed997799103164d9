import type { Article } from '../article';

export const article: Article = {
  id: 'today',
  title: 'Today: the day in front of you',
  group: 'day',
  page: '/',
  words: 'home start dashboard day overnight changes',
  text: `
Everybody you look after stands side by side on one axis, each on the clocks of where they are. Beside them is what needs you: what changed since your last visit, what is due, what waits for an answer.

- [[n]] goes to the next change; then [[a]] accepts it, [[f]] mends it, [[w]] asks whoever made it and [[l]] keeps it for later.
- [[d]] shows a day, [[w]] a week, [[t]] goes back to today, and [[[]] and [[]]] go a day back and on.
- [[x]] marks a task of the list as done, [[b]] goes to the next booking that waits.

Today is made of widgets. [[g z]] lets you move, size, add and remove them; [[g l]] changes between layouts. The menu with three dots copies the day as text or prints the day cards.
`,
};
