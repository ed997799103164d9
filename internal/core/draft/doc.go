// Package draft holds what all letters about meetings have in common: how somebody
// is greeted, how a length of time is said, who signs for whom, and how a letter
// gets into a mail program. Whoever drafts a letter (a hold set, the guard, what is
// not told yet) writes only its middle. It is pure.
package draft
