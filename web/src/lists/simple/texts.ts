import { texts } from '../../app/i18n';

export const t = texts('lists.simple', {
  new: 'New {one}',
  create: 'Make',
  made: '{title} made',
  saved: '{title} saved',
  trashed: '{title} is in the trash',
  needed: 'This is needed.',
  readOnly: 'You can read this, and not change it.',
  space: 'For whom',
  spaceHint: 'Who works there sees it and keeps it.',
  house: 'Everybody at {name}',
  tags: 'Tags',
  private: 'Private',
  privateHint: 'Only for those who see private records',
});
