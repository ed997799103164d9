import type { Article } from '../article';

export const article: Article = {
  id: 'lists',
  title: 'Lists of anything',
  group: 'day',
  page: '/lists',
  words:
    'meetings people tags table board month list view filter columns headings group export csv every kind',
  text: `
Records of any kind, as a list, a table, a board or a month: choose at the head what is listed. [[f]] adds a filter by any column, own fields too; several filters are all asked for.

- The order, the columns and the look stand in the address, and are kept as a view under a name. A view can be followed: every morning, or once a week, you are told what is in it.
- *Headings by* puts up to 400 lines under headings that count and fold: by what a board has columns for, by week or month; on paper and in the CSV, too.
- In a table some columns are changed in place.
- What is listed goes out as a table (CSV), and onto paper.

**Meetings** are listed date by date, as the calendar shows them: each date of a series is a line, and what you may only know as taken says *Busy*. Without a filter by *Starts* it is what comes from today on, for a year; a filter shows other days, up to 400 of them. *Where is empty* finds meetings without a place, *Not answered from 1* those that guests owe an answer to, *Calendar is …* those of one calendar. Title, place, status and tags of a single meeting are changed in place; a date of a series is opened, because there you say whether you mean that one or all. In the month a meeting over several days stands on each of them (*2/3* is the second of three). Time around a meeting belongs to it and is not listed.

**People** are listed with whom they support, **tags** with how often each is used.

Pages such as {/notes Notes} and {/files Files} lead here, with what they show as the question.
`,
};
