import { texts } from '../../app/i18n';

export const t = texts('ui.pins', {
  title: 'Pinned',
  pin: 'Pin',
  unpin: 'Unpin',
  pinOne: 'Pin {title}',
  unpinOne: 'Unpin {title}',
  pinned: 'Pinned',
  pinnedOne: '{title} is pinned',
  unpinned: 'No longer pinned',
  unpinnedOne: '{title} is no longer pinned',
  moved: '{title} moved',
  pinThis: 'Pin this, or unpin it',
  group: 'This record',
  none: 'Nothing is pinned. Pin a note, a task or a view from its panel, or in the search by {keys}.',
  order: 'Alt and the arrows move what has the focus; or drag it.',
  move: 'Move {title}: Alt and the arrows, or drag',
});
