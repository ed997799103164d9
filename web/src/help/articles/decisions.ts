import type { Article } from '../article';

export const article: Article = {
  id: 'decisions',
  title: 'Decisions: ask, answer, and what follows',
  group: 'together',
  page: '/decisions',
  words: 'decide approve yes no choose recommend deadline docket with door say information',
  text: `
Ask somebody you support a yes or no, or up to eight things to choose from: what you recommend, by when, and what happens otherwise. Each answer can say what follows: a held time is confirmed and the rest released, a booking confirmed or declined, a task made, a text drafted. It is done in the moment of the answer; if one part can’t be done any more, nothing is, and you are told which.

[[c]] asks. Whoever decides clears the list one by one, on a phone too: [[y]] yes, [[n]] no, the numbers 1 to 8 choose, [[d]] later.

**With …** is for five minutes at the door: what is to be decided, said and known, in one list. Answers you are told are written down as told in person. Type what they ask of you, and it becomes a request. It prints on one page, with boxes for the answers. When you close it, you see all that followed, and one press takes all of it back.

**Who decides** ([[g 4]], under Time & priorities) keeps what may be decided for somebody without asking: rules that say *decide alone*, *ask first* or *never*, for a kind of action within limits such as an amount, a length or a person. Where a rule says *ask first*, confirming a booking or a held time puts the question on their list by itself, and it goes on with their yes. Where it says *never*, you are told why; some such rules may be passed with a reason, which is kept. *Try it* says what holds before anybody does it.

A link can be sent to answer one question, once, without signing in. It ends at its date, and when the question changes.
`,
};
