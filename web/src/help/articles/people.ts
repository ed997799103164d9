import type { Article } from '../article';

export const article: Article = {
  id: 'people',
  title: 'People & access: who supports whom',
  group: 'house',
  page: '/people',
  words:
    'executive assistant member invite colleague access permission cover whereabouts trip travel',
  text: `
Executives, with where they are and who supports them; the members of the house; and who can see what. [[c]] adds an executive, or invites somebody when the members are shown.

- **Supports** has a first and often a last day. Access follows from that and ends by itself. Cover for some days is the same, with an end and a reason.
- An executive may be supported by several: assistant (reads and writes), viewer (reads), or only seeing when they are busy. Private entries are only for those who may see private ones.
- Whereabouts say where somebody is away from home, and so on whose clocks their days are read.

Leads and owners say who supports whom, and so does an executive for themselves. Nobody sees an executive’s calendar for being a lead.
`,
};
