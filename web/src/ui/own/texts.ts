import { texts } from '../../app/i18n';

export const t = texts('ui.own', {
  title: 'Own fields',
  hint: 'Saved as you go',
  change: 'Change',
  fill: 'Fill in',
  amount: '{name}',
  currency: 'Currency of {name}',
  open: 'Open {name}',
  nobody: 'Nobody',
  none: 'None',
  someone: 'somebody',
  goneChoice: 'a choice that is gone',
  yes: 'yes',
  saved: '{name}: {value}',
  emptied: '{name} is empty now',
  stale:
    'Somebody else changed {name} meanwhile: {value}. Yours is still here; save it again to keep yours.',
  staleEmpty:
    'Somebody else emptied {name} meanwhile. Yours is still here; save it again to keep yours.',
  refused: '{name} was not saved. {why}',
  kept: {
    one: 'Something more is kept in a field that lies in the trash.',
    other: 'Something more is kept in {count} fields that lie in the trash.',
  },
  more: { one: 'Show one more field', other: 'Show {count} more fields' },
  chip: '{name}: {value}',
});

/** The words of the filter. */
export const o = texts('ui.own.filter', {
  field: 'Own field',
  anyField: 'Any field',
  how: '{name} is',
  value: '{name}: value',
  set: 'filled in',
  empty: 'left empty',
  is: 'is',
  from: 'at least',
  to: 'at most',
  ticked: 'ticked',
  unticked: 'not ticked',
  trashed: 'Filtered by a field that lies in the trash',
  clear: 'Stop',
});
