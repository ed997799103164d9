import type { Article } from '../article';

export const article: Article = {
  id: 'move',
  title: 'Move a meeting by keys',
  group: 'time',
  words: 'reschedule drag shift keyboard meeting change time',
  text: `
Go to a meeting with [[j]] and [[k]], or point at it with Tab, and press [[m]].

- The up and down arrows move it by a quarter of an hour, left and right by a day. With Shift, up and down move its end.
- [[p]] gives it to the next person whose calendar you may write, [[c]] makes a copy of it.
- Enter saves it, Escape leaves it where it was.

What lies in the way is told after the move, and [[z]] takes it back. With a mouse, drag it.
`,
};
