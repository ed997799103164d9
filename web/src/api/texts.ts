import { texts } from '../app/i18n';

export const t = texts('api', {
  unreachable: 'Anteroom can’t be reached. Check your connection and try again.',
  signedOut: 'You are signed out. Sign in to go on.',
  forbidden: 'You may not do this. Ask whoever gave you access.',
  missing: 'This is not here any more, or you have no access to it.',
  changed: 'Somebody changed this meanwhile. Look at the new version and try again.',
  tooMany: 'That was too much at once. Wait a minute and try again.',
  broken: 'Something broke on the server and nothing was changed. Try again in a moment.',
});
