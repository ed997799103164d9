// Package today composes the assistant's day: each principal's column with
// where they are and when they work, their meetings on one shared axis of
// instants, clashes marked, tasks due, and what changed since the last visit.
// It stores nothing but how far a member has read the changes, and asks the
// other areas through the interfaces declared here. A busy-only column stays
// busy-only in every form: page, text and print.
package today
