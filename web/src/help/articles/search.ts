import type { Article } from '../article';

export const article: Article = {
  id: 'search',
  title: 'Find anything',
  group: 'start',
  page: '/search',
  words: 'palette command ctrl k pin filter',
  text: `
Press [[mod+k]] or [[/]] anywhere and type. What you can do, where you can go, whatever you may see, and this help are found as you type; the arrows choose and Enter opens.

- Filters are words: kind:note, tag:board, in:helen, by:me, from:last-month, is:open, and -word for what must not be there. They are offered while you type; Tab takes the first.
- [[mod+d]] pins what is chosen, or what is open. Pins and what you opened last stand there before you type, for you alone.
- {/search Search everything} shows it all on a page, by kind.
`,
};
