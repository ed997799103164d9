import type { Article } from '../article';

export const article: Article = {
  id: 'rules',
  title: 'Time & priorities: how a week should be',
  group: 'time',
  page: '/rules',
  words: 'protect focus hours working preference priority ideal week',
  text: `
Paint the week of an executive: working hours, protected time, times rather liked or rather not, by season and place. Arrow keys move, Shift and an arrow marks more, Space paints or takes away. [[c]] protects a time by its form.

Find a time, the calendar and Check ahead obey. A meeting in protected time asks first why; how strictly is yours to say. **What goes first** orders what matters more and until when, **Planned vs kept** shows week by week what became of it.
`,
};
