import type { Article } from '../article';

export const article: Article = {
  id: 'audit',
  title: 'Where time goes',
  group: 'time',
  page: '/audit',
  words: 'report hours statistics category target analytics',
  text: `
Past and coming weeks of an executive by category, person and kind, hour by hour beside their ideal week. An hour counts once. Every bar opens the meetings behind it.

Set targets (“at most 20 hours of meetings”, “a one-to-one with each report every two weeks”): the page says what was missed, and what will be. Take it along as CSV, as text or on paper.
`,
};
