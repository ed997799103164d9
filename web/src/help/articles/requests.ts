import type { Article } from '../article';

export const article: Article = {
  id: 'requests',
  title: 'Requests: what is asked, and how it is answered',
  group: 'together',
  page: '/requests',
  words:
    'mail eml msg outlook ask inbox could you just service form triage accept decline delegate later template',
  text: `
Everything that somebody asks stands in one queue. [[i]] opens a line from anywhere: write “could you just…” and press Enter. [[c]] on the page writes down more: who asks, why, what should be there at the end, by when.

A mail becomes a request without being typed again: save it as .eml or .msg and drop it on the page, several at once if you like, or press *From a mail* to choose or paste it. You put right what was recognised before anything is kept. Pictures that only stand below a name are left out unless you tick them; HTML becomes plain text. The same mail brought again is known.

The queue follows what goes first of whoever it is for ({/rules Rules}), then the day by which it is wanted. [[j]] and [[k]] go through it; [[a]] accepts, [[d]] delegates, [[w]] asks for it in writing, [[l]] puts it off until a day, [[n]] declines, [[x]] says that it is done, [[r]] opens it again. Each answer begins with a text in which names and dates are filled in; what is missing is named. Nothing is sent by itself: copy the letter, or open it in your mail program. Whoever asked sees the state and what was said on a page of their own, and can add a word. They never see what goes first.

Under *Services* stands what can be asked for, with its steps and how soon there is an answer, and the forms by which people ask: a link for everybody, or only for colleagues who are signed in. Files come along: up to ten, 25 MB together, kept on the request. A form can be paused, and its link made anew. The texts of answers can be your own.
`,
};
