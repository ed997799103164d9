// Package live tells browsers what changed, as server-sent events: one small
// event per journal row the caller may see, its number as the event's id, so
// that a stream that was cut goes on where it stopped. When too much happened
// meanwhile it begins with "resync" instead: the browser loads everything anew.
// When the caller's sign-in or grants changed it says "resync" and ends. "notice" says that
// there is something the caller is told, of which the journal knows nothing. Events
// carry no content.
package live
