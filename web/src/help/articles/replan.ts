import type { Article } from '../article';

export const article: Article = {
  id: 'replan',
  title: 'Re-plan: when somebody cannot come',
  group: 'time',
  page: '/replan',
  words: 'ill sick absent reschedule cancel day',
  text: `
Somebody is ill on Tuesday, or leaves at half past three. Say who, and from when until when: a plan moves their meetings with the least disruption of everybody else, and says when nothing disrupts less.

Before and after stand side by side, with why each moves and who must be asked. [[j]] and [[k]] go through the meetings, [[s]] keeps one where it is, [[x]] calls one off, [[a]] applies the plan. It is applied in one act and undone in one; the messages are drafted.
`,
};
