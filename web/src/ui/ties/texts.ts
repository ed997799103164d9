import type { Means } from '../../api/ties';
import { texts } from '../../app/i18n';

export const t = texts('ui.ties', {
  title: 'Linked',
  group: 'This record',
  link: 'Link…',
  keyHint: 'L, or Alt+L while you type',
  linkKey: 'Link this with something',
  mentioned: 'Mentioned in',
  change: 'Change how {title} is linked',
  end: 'Unlink {title}',
  linked: 'Linked with {title}',
  changed: 'Link with {title} changed',
  ended: 'No longer linked with {title}',
  pickTitle: 'Link this',
  changeTitle: 'Linked with {title}',
  find: 'Find what belongs to it',
  findHint: 'Words of a meeting, task, note, file, person, room …',
  found: 'Found',
  nothing: 'Nothing found.',
  more: 'Type two letters or more.',
  already: 'linked already',
  other: 'Another one',
  means: 'This …',
  note: 'Note',
  noteHint: 'If there is more to say',
  do: 'Link',
  save: 'Save',
  cancel: 'Cancel',
  gone: 'Somebody else changed this link meanwhile. Look at it again.',
});

/** What the record in the panel is to the other, as a sentence goes on. */
export const said = texts('ui.ties.said', {
  blocks: 'blocks',
  blocked_by: 'is blocked by',
  prepares: 'prepares',
  prepared_by: 'is prepared by',
  led_to: 'led to',
  follows_from: 'follows from',
  about: 'is about',
  discussed_in: 'is discussed in',
  belongs_with: 'belongs with',
});

/** The same as a heading over what it is said of. */
export const headed = texts('ui.ties.headed', {
  blocks: 'Blocks',
  blocked_by: 'Blocked by',
  prepares: 'Prepares',
  prepared_by: 'Prepared by',
  led_to: 'Led to',
  follows_from: 'Follows from',
  about: 'About',
  discussed_in: 'Discussed in',
  belongs_with: 'Belongs with',
});

export const kinds = texts('ui.ties.kinds', {
  event: 'Meeting',
  task: 'Task',
  note: 'Note',
  file: 'File',
  hold_set: 'Hold',
  request: 'Request',
  service: 'Service',
  poll: 'Poll',
  principal: 'Executive',
  member: 'Colleague',
  resource: 'Room or equipment',
});

/** In the order in which they are offered: what is used most first. */
export const meanings: readonly Means[] = [
  'belongs_with',
  'about',
  'discussed_in',
  'prepares',
  'prepared_by',
  'blocks',
  'blocked_by',
  'led_to',
  'follows_from',
];
