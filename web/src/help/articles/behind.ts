import type { Article } from '../article';

export const article: Article = {
  id: 'behind',
  title: 'Behind the scenes',
  group: 'time',
  page: '/behind',
  words: 'waterline invisible work value effort hours requests steps waits switches report leader',
  text: `
{/behind Behind the scenes} ([[g 6]]) shows each week as a column on a waterline: above it the requests that you answered, which is what others see; below it the hours that you noted, or the steps that you finished. A table says the same, with waits and with how often you went from one thing to another in a day.

Below it stands for whom it was, who asked, and by which service. Press a name to see it alone.

You are shown your own work, and nobody else is. With “With colleagues’” you also see what was done in the same places, and the hours that colleagues shared, never by name. Hours are only those that were noted, by a tap or by the clock in {/tasks a task} or {/requests a request}.

To show it to somebody, take it along: as text, as a table (CSV), as a picture, or printed on one page.
`,
};
