import { texts } from '../../app/i18n';

export const v = texts('tasks.views', {
  open: 'All tasks',
  missing: 'This view is not there any more, or you can’t see it. Here is everything that is open.',
  missingClear: 'All tasks',
  gone: {
    one: 'This view uses something that is in the trash: {what}. It still works without it.',
    other: 'This view uses what is in the trash: {what}. It still works without it.',
  },
  goneTag: 'a tag',
  goneField: 'an own field',
  goneWho: 'somebody you don’t see',
  goneFix: 'Leave it out',
  goneAnd: ', ',
  view: 'View',
});
