import { texts } from '../app/i18n';

export const t = texts('trash', {
  title: 'Trash',
  empty: 'The trash is empty.',
});
