import type { Article } from '../article';

export const article: Article = {
  id: 'customise',
  title: 'Make Today yours',
  group: 'start',
  words: 'layout widget arrange dashboard personalise',
  text: `
Press [[g z]], or choose **Customise** in the layout menu at the head of {/ Today}. Twenty widgets wait in the gallery, and each says what it shows.

- With a mouse, drag a widget by its head and size it by its corner. By keys, arrows move it, Shift and the arrows size it, Delete removes it, [[z]] undoes, Escape leaves.
- On a phone, drag it by its handle.
- A layout has a name. You may have several, one on the desk and another on the phone, and share one with the team: everybody may use or copy it, and only you change it.

Three layouts come ready: desk, phone and travel day. You can always go back to how one comes.
`,
};
