import type { Article } from '../article';

export const article: Article = {
  id: 'calendar',
  title: 'Calendar: days, weeks and months',
  group: 'time',
  page: '/calendar',
  words: 'meeting event appointment diary schedule',
  text: `
Meetings of everybody you may see. [[d]] shows a day, [[w]] a week, [[m]] a month, [[a]] the agenda and [[l]] a timeline of where everybody is. [[t]] goes to today. In the day and the week, [[p]] puts everybody into one grid of hours, or apart again.

- [[j]] and [[k]] go from meeting to meeting; Enter opens one, [[e]] edits it, [[m]] moves it, [[h]] holds times like it, Delete throws it away. All of it can be undone with [[z]].
- [[c]] writes a new meeting, [[q]] opens quick add, [[f]] finds a time.
- Times are yours. Where somebody is elsewhere, their own time stands beside it. A second zone can stand beside yours all the time.

What is in the way shows before a meeting is saved. Of a series you say whether you mean this one, this and all that follow, or all.
`,
};
