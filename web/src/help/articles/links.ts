import type { Article } from '../article';

export const article: Article = {
  id: 'links',
  title: 'Link, comment, mention',
  group: 'together',
  words: 'relation mention comment attach together',
  text: `
Open a task, meeting, note, file, hold, poll, person or room. In its panel [[l]] links it with any other record and says what that means (prepares, blocks, led to, is about), [[r]] writes a comment.

Type @ in a comment or a note and choose a colleague: they find it under For you on {/ Today} and among their notifications, if they may see the record. Nobody reads the name of what they may not see.
`,
};
