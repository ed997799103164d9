import type { Article } from '../article';

export const article: Article = {
  id: 'notifications',
  title: 'Notifications',
  group: 'day',
  page: '/notifications',
  words: 'bell alert reminder push mute digest quiet',
  text: `
What concerns you and nothing else: mentions, tasks given or due, meetings about to start, holds and bookings before they lapse, requests that come, are given to you or are answered, decisions that are asked of you, made or about to lapse, the day to ask again, and the day to turn to somebody else. You are never told of what you did yourself.

[[j]] and [[k]] go through them, Enter opens one, [[e]] marks it read, [[m]] mutes what it is about, [[a]] marks all read. Under {/settings/notifications Settings} each kind comes at once, in a digest or never, with quiet hours on your own clocks, and on a phone or computer by push.
`,
};
