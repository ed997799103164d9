import type { Article } from '../article';

export const article: Article = {
  id: 'wrapup',
  title: 'Weekly wrap-up: ten minutes before the weekend',
  group: 'time',
  page: '/wrap-up',
  words: 'week status update blockers report done slipped waiting next lessons review',
  text: `
{/wrap-up Weekly wrap-up} ([[g 8]]) puts a week together by itself, for each of those you support and for yourself: what was done and what slipped, what waits for whom, what was decided, the requests by what goes first, the hours below the waterline, the lessons that were written down, and what is due next week.

What slipped is ticked off or put to next week with one press, each with its undo. A line for next week becomes a task; a line of what you would do otherwise becomes a lesson, which is found again under {/lists Lists}.

The status is filled in from the week. Untick what should not stand in it (what is private is left out from the start), then put it into your words: they stay on this device until you keep them. Kept, it is a note where its reader finds it, and they are told; or copy it, or open it as a letter.
`,
};
