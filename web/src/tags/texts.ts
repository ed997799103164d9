import { texts } from '../app/i18n';

export const t = texts('tags', {
  title: 'Tags',
  empty: 'No tags yet. Type #travel in a task, and the tag is there.',
});
