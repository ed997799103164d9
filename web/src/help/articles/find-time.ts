import type { Article } from '../article';

export const article: Article = {
  id: 'find-time',
  title: 'Find a time that suits everybody',
  group: 'time',
  words: 'slot availability free when schedule',
  text: `
Press [[f]]. Paste the mail you were sent, or say who has to be there and for how long: who, how long and when are read out of it.

The best times come first, each with its reasons, in everybody’s own zone, working hours and whereabouts. Say what others can (“Tuesday afternoon, not Friday”), and see what nearly fits and what stands in its way. [[j]] and [[k]] go through the times, Space marks one, Enter makes the meeting.

From the times you can hold several ({/holds Holds}) or ask people outside by a link ({/polls Polls}).
`,
};
