import type { Article } from '../article';

export const article: Article = {
  id: 'tags',
  title: 'Tags',
  group: 'house',
  page: '/tags',
  words: 'label category colour merge rename',
  text: `
Coloured tags for the whole house, on tasks, meetings, notes and files. Type #travel in a task and the tag is there; [[c]] makes one here.

Open a tag to see all that has it. A tag made for one executive is seen and offered only with their records, by who looks after them. Merging one into another (of the same people, or the house’s) loses nothing, and is taken back in one step. {/search Search} asks for one with tag:travel, and {/lists Lists} of tags say how often each is used. Where two tags have one name, each says whose it is.
`,
};
