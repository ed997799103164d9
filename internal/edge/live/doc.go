// Package live tells browsers what changed, as server-sent events: one small
// event per journal row the caller may see, its number as the event's id, so
// that a stream that was cut goes on where it stopped. When it can't, or the
// caller's grants changed, it says "resync" and ends; the browser then loads
// anew and connects again. Events carry no content.
package live
