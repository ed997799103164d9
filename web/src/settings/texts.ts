import { texts } from '../app/i18n';

export const t = texts('settings', {
  title: 'Settings',
  sections: 'Sections',
  profile: 'Profile',
  devices: 'Devices',
  tokens: 'API tokens',
  look: 'Look',
  name: 'Name',
  email: 'Email',
  zone: 'Own time zone',
  locale: 'Language and formats',
  organisation: 'Organisation',
  theme: 'Theme',
  themeAbout: 'Auto follows your system.',
  devicesEmpty: 'The browsers you are signed in with stand here, each with a way to sign it out.',
  tokensEmpty: 'No tokens yet. A token lets a program act in your name.',
});
