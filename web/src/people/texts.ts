import { texts } from '../app/i18n';

export const t = texts('people', {
  title: 'People & access',
  empty: 'Nobody here yet. Invite a colleague, and say who supports whom and from when.',
});
