import { texts } from '../../app/i18n';

export const t = texts('fields', {
  clear: 'Clear',
  datePlaceholder: 'No date',
  timePlaceholder: 'No time',
  zoneNone: 'No zone of that name.',
  tags: 'Tags',
  tagsPlaceholder: 'Add a tag',
  tagNew: 'New tag “{name}”',
  tagNone: 'No such tag.',
  colour: 'Colour',
  colour0: 'Blue',
  colour1: 'Green',
  colour2: 'Orange',
  colour3: 'Violet',
  colour4: 'Teal',
  colour5: 'Pink',
  colour6: 'Olive',
  colour7: 'Slate',
  copy: 'Copy',
  copied: 'Copied',
  noOne: 'Nobody of that name.',
  spaceOwn: 'Myself',
});

/** The words for hours of a week. */
export const h = texts('fields.hours', {
  title: 'Working hours',
  about: 'Wherever they are, by the clocks there.',
  none: 'No fixed hours',
  days: 'Days',
  from: 'From',
  until: 'Until',
  add: 'Add hours',
  remove: 'Remove these hours',
  noDays: 'Say on which days.',
  noTimes: 'Say from when until when.',
  backwards: 'The end has to be after the beginning. Hours over midnight are two stretches.',
});
