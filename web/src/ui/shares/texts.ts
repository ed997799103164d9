import { texts } from '../../app/i18n';

export const t = texts('ui.shares', {
  title: 'Shared',
  key: 'Share this with a colleague',
  keyHint: 'S, or Alt+S while you type',
  share: 'Share…',
  with: 'With {name}',
  until: 'until {day}',
  of: 'of {name}',
  by: 'by {name}',
  end: 'Stop sharing with {name}',
  ended: '{title} is no longer shared with {name}',
  formTitle: 'Share {title}',
  formTitleMany: { one: 'Share {count} record', other: 'Share {count} records' },
  who: 'With whom',
  whoHint: 'Colleagues',
  whoNone: 'Nobody of that name.',
  sees: 'sees this already',
  day: 'Until the end of',
  note: 'A word with it',
  noteHint: 'What they need to know',
  about:
    'They can look at it as it is, with its files, and can’t change it. Nothing else is shown to them, and it ends by itself.',
  over: 'Whose records it shows',
  overOwn: 'Mine',
  overNone:
    'Others may change this view, and so what would be shown. Save it as one of your own, and share that.',
  aboutView:
    'They look at what the view asks for at that moment, as long as you may change it; private records are never shown. They can’t change anything, and it ends by itself.',
  do: 'Share',
  cancel: 'Cancel',
  done: 'Shared with {name}',
  doneMany: { one: 'Shared with {count} colleague', other: 'Shared with {count} colleagues' },
  same: 'It is shared like this already',
});
