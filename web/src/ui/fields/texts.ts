import { texts } from '../../app/i18n';

export const t = texts('fields', {
  clear: 'Clear',
  datePlaceholder: 'No date',
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
