import { texts } from '../../app/i18n';

export const l = texts('ui.looks', {
  asList: 'As a table, board or calendar',
  asListWords: 'list filter view export csv',
  columns: 'Columns',
  left: 'Move {name} to the left',
  right: 'Move {name} to the right',
  usual: 'The usual columns',
  more: 'Load more',
  previous: 'Previous month',
  next: 'Next month',
  thisMonth: 'This month',
  loading: 'Loading more…',
});
