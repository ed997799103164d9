import type { Article } from '../article';

export const article: Article = {
  id: 'projects',
  title: 'Projects, steps and what things took',
  group: 'day',
  page: '/projects',
  words:
    'project milestone sub-task subtask step dependency estimate waiting chase effort timer hours',
  text: `
A project ({/projects Projects}, [[g 3]]) has a name, days, somebody who leads it, and tasks. Above all of them stand the coming twelve weeks with the fullest one named; ◆ marks milestones. [[c]] makes a new one. From its panel its tasks open as a list, a board or a calendar.

Any task has steps too: add them in its panel, tick them, and move them by mouse, by the arrows, or with Alt and the arrow keys. “Comes after” in its form names the tasks before it; it is marked until those are done.

What waits for somebody says for whom and when to ask again. “Ask again” drafts the letter, to copy or to open in your mail program, and notes that you did. It can say whom to turn to when asking doesn’t help, and from which day on (the executive when nobody is named): you are told that day, and the letter to them is drafted; it can also be put on what to say to the executive. {/ahead Check ahead} names waits past their day, chased three times, or with something near that hangs on them. The filter of {/tasks Tasks} shows what waits in one list.

“What it took” notes minutes with one tap, or by a clock that runs on while you go elsewhere. While it runs it stands beside the bell, on every page and device of yours: press it to go to what it counts for, to stop and note it, or to throw it away. It is yours alone until you share it.
`,
};
