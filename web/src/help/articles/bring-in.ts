import type { Article } from '../article';

export const article: Article = {
  id: 'bring-in',
  title: 'Bring in work from elsewhere',
  group: 'day',
  page: '/bring-in',
  words: 'import notion trello todoist export zip json move migrate board',
  text: `
Notes, tables, boards and checklists arrive whole from an export of Notion (a zip file), Trello (JSON) and Todoist (a project’s table, or a backup).

- Drop the file, and see what would arrive before anything is made: where to, what becomes of tables and lists, which columns become fields, and what can’t be kept.
- While it arrives you see how far it is. Then there is a report, kept as a note.
- All of it is one step, and is taken back as one.

A table from anywhere else is brought in on {/tasks Tasks}, a text by dropping it on {/notes Notes}, a calendar on {/calendars Imports & subscriptions}.
`,
};
