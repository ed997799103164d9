import { texts } from '../app/i18n';

export const t = texts('settings', {
  title: 'Settings',
  sections: 'Sections',
  profile: 'Profile',
  signIn: 'Sign-in',
  tokens: 'API tokens',
  look: 'Look & keys',
  save: 'Save',
  saved: 'Settings saved',
  cancel: 'Cancel',
  done: 'Done',
});

export const p = texts('settings.profile', {
  name: 'Name',
  nameMissing: 'Give your name.',
  email: 'Email',
  organisation: 'Organisation',
  zone: 'Own time zone',
  zoneAbout: 'Times without a place are shown by these clocks.',
  locale: 'Dates as you type them',
  dayFirst: 'Day first',
  dayFirstAbout: '3/4 is the third of April.',
  monthFirst: 'Month first',
  monthFirstAbout: '3/4 is the fourth of March.',
  weekStart: 'The week begins on',
  monday: 'Monday',
  sunday: 'Sunday',
});

export const s = texts('settings.signin', {
  password: 'Password',
  current: 'Password you use now',
  next: 'New password',
  nextAbout: 'Twelve characters at least; a few unrelated words in a row are easy to remember.',
  missing: 'Type the password you use now.',
  nextMissing: 'Type a new password.',
  show: 'Show the password',
  change: 'Change the password',
  changeAbout: 'Every other device is signed out. API tokens stay.',
  changed: 'Your password is changed, and other devices are signed out.',
  devices: 'Devices',
  thisOne: 'This device',
  used: 'last used {ago}',
  since: 'signed in {date}',
  end: 'Sign out',
  endOf: 'Sign out {name}, signed in {date}',
  ended: 'Signed out: {name}',
  endOthers: 'Sign out everywhere else',
  endOthersTitle: 'Sign out everywhere else?',
  endOthersText: 'What is typed there and not saved is lost. This device stays signed in.',
  othersEnded: 'Signed out everywhere else',
  alone: 'You are signed in on this device only.',
});

export const k = texts('settings.tokens', {
  about: 'A token lets a program act in your name, such as a calendar app or a backup script.',
  empty: 'No tokens yet. A token lets a program act in your name.',
  add: 'New token',
  new: 'New API token',
  name: 'What it is for',
  nameHint: 'Backup script',
  nameMissing: 'Say what it is for.',
  access: 'It may',
  readOnly: 'Read',
  readOnlyAbout: 'See what you see, and change nothing.',
  write: 'Read and write',
  writeAbout: 'Do what you can do, apart from your sign-in.',
  expires: 'Valid for',
  days: { one: '{count} day', other: '{count} days' },
  year: 'One year',
  make: 'Make the token',
  secretTitle: 'Copy the token',
  secretAbout:
    'It is shown only now. Put it where the program “{name}” looks for it; it is valid until {date}.',
  secret: 'API token',
  never: 'never used',
  used: 'last used {ago}',
  until: 'until {date}',
  revoke: 'Revoke',
  revokeOf: 'Revoke {name}',
  revokeTitle: 'Revoke “{name}”?',
  revokeText: 'Programs that use it stop working at once. It can’t be given back.',
  revoked: 'Revoked: {name}',
  keyNew: 'New API token',
});

export const l = texts('settings.look', {
  theme: 'Theme',
  themeAbout: 'Auto follows your system.',
  keys: 'Keyboard',
  keysAbout: 'Nearly everything has a key. Press ? on any page to see those that work there.',
  keysShow: 'Show the shortcuts',
});

export const c = texts('settings.confirm', {
  title: 'Is it you?',
  about: 'You signed in a while ago. Type your password to go on.',
  password: 'Password',
  missing: 'Type your password.',
  go: 'Go on',
});
