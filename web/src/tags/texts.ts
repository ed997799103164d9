import { texts } from '../app/i18n';

export const t = texts('tags', {
  title: 'Tags',
  about: 'One set of tags for everybody in the house, on tasks and meetings alike.',
  empty: 'No tags yet. Type #travel in a task, and the tag is there; or make one here.',
  add: 'New tag',
  edit: 'Tag',
  name: 'Name',
  nameMissing: 'Give the tag a name.',
  colour: 'Colour',
  uses: { one: 'used once', other: 'used {count} times' },
  unused: 'not used',
  create: 'Create',
  trash: 'Move to the trash',
  trashed: 'Moved to the trash: {name}',
  made: 'New tag: {name}',
  saved: 'Saved: {name}',
  tasks: 'Tasks with this tag',
  find: 'Find a tag',
  nothing: 'No tag of that name. Make it with New tag.',
});
