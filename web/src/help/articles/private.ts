import type { Article } from '../article';

export const article: Article = {
  id: 'private',
  title: 'Private entries, and who sees what',
  group: 'together',
  words: 'access secret confidential permission rights see',
  text: `
Access to an executive comes from supporting them. Assistants read and write, viewers read, and those who only see when somebody is busy learn that a time is taken and nothing else.

A meeting, task or note marked private is shown whole only to those who see private entries; the others learn of a meeting that time is taken, and nothing of the rest. {/people People & access} shows at a glance who can see what, and why.
`,
};
