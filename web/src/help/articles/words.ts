import type { Article } from '../article';

export const article: Article = {
  id: 'words',
  title: 'What the words mean',
  group: 'start',
  words: 'glossary meaning terms dictionary definition',
  text: `
- **Executive**: who is supported. **Assistant**: who supports them. **Supports**: that somebody does, from one day to another; **cover** is that for some days, with a reason.
- **Whereabouts**: where somebody is, and so in which zone their day is.
- **Hold**: several times kept for one meeting until one is confirmed. **Poll**: asking by a link which of them suits. **Booking**: a time that somebody outside took.
- **Time around it**: travel, a buffer, preparation or follow-up that belongs to a meeting and goes with it.
- **Clash**: what a meeting would lie upon. **Protected time**: time kept free, with who may still book it.
- **Not told yet**: who has not heard of a change. **Check ahead**: what would go wrong.
- **Procedure**: a note on how something is done here. **Stale**: past the day by which somebody was to look again.
- **View**: a kept question to a list. **Layout**: how Today is arranged.
`,
};
