import type { Article } from '../article';

export const article: Article = {
  id: 'keys',
  title: 'Work by keyboard',
  group: 'start',
  words: 'shortcut keyboard hotkey',
  text: `
Nearly everything has a key, and [[?]] shows those that work on the page in view. A few work everywhere:

- [[mod+k]] or [[/]] searches and runs any command. [[c]] makes something new of the page in view.
- [[q]] quick add, [[f]] find a time, [[h]] hold times, [[z]] undo, [[mod+j]] light or dark.
- [[g]] and a letter go to a page: [[g t]] Today, [[g c]] Calendar, [[g k]] Tasks, [[g o]] Notes, [[g e]] Check ahead, [[g p]] People.
- In lists [[j]] and [[k]] go down and up. In a record’s panel [[l]] links it with another, [[r]] writes a comment, [[s]] shares it, [[mod+d]] pins it.

Keys rest while you type. Escape closes what lies over the page.
`,
};
