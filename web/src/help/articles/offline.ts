import type { Article } from '../article';

export const article: Article = {
  id: 'offline',
  title: 'Without a connection',
  group: 'house',
  words: 'install app pwa phone plane flight',
  text: `
Anteroom can be installed from the browser’s menu. If you choose so under {/settings/look Settings}, this device keeps the coming days as text, so that they can be read without a connection.

What you write down meanwhile waits on the device and arrives once, as soon as there is a connection. What could not be taken stays there, with the reason. Signing out forgets what was kept.
`,
};
