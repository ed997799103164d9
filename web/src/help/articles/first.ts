import type { Article } from '../article';

export const article: Article = {
  id: 'first',
  title: 'Your first hour',
  group: 'start',
  words: 'tour begin welcome new onboarding getting started sample demo',
  text: `
{/ Today} shows first steps while you are new: things one really does, ticked when they are done. Put them away when you like; **Show my first steps**, in the search or at the end of this help, brings them back.

- Add the executive you support in {/people People & access}, then bring in their calendar in {/calendars Imports & subscriptions}.
- Write a meeting and a task with [[q]], and move a meeting with [[m]].
- Open the search with [[mod+k]] and pin something with [[mod+d]]. Make Today yours with [[g z]].

Leads and owners can **look around with sample data**: an executive made up for that, with some days of meetings, tasks and notes. One press takes all of it away again.
`,
};
