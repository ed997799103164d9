import { texts } from '../../app/i18n';

export const t = texts('ui.comments', {
  title: 'Comments',
  key: 'Comment on this',
  keyHint: 'R, or Alt+R while you type',
  write: 'Comment…',
  forYou: { one: '{count} for you', other: '{count} for you' },
  text: 'Your comment',
  hint: 'Plain text. @ mentions somebody who sees this.',
  send: 'Comment',
  save: 'Save',
  cancel: 'Cancel',
  change: 'Change your comment',
  end: 'Take your comment back',
  said: 'Comment added',
  changed: 'Comment changed',
  ended: 'Comment taken back',
  edited: 'changed',
  someone: 'Somebody',
  people: 'People',
  outside: 'does not see this',
  outsiders: '{names}: does not see this, and so is not told.',
  stale: 'You changed this comment meanwhile. Look at it again.',
  long: 'Use at most 4,000 characters. Longer texts have room in a note.',
});

export const f = texts('today.forYou', {
  title: 'For you',
  shares: 'shares {title}',
  more: { one: '{count} more is shared with you', other: '{count} more are shared with you' },
  read: 'Mark all as read',
  on: 'on {title}',
});
