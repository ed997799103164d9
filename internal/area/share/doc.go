// Package share shows single records to colleagues who have no access to where they are, for a
// time: a task for whoever helps out, a note for whoever stands in. A share is a record of its own
// beside the one that is shown, and changes nothing of who sees what: lists, search, histories and
// live updates go by access alone, so a place that knows nothing of shares hides what is shared
// and never shows it. Whoever it is shared with looks at the record as it is now, on a sheet of
// its own, and can't change it.
//
// Who may change a record may share it, and end what others shared of it. A saved view is shared for
// what it asks of one space, in which the share lies then: see view.go.
//
// What must always hold: only who it was shared with looks, and only until the day that was said;
// a record that moved to another space, became private, or lies in the trash is not shown, whoever
// shared it; shares of what was deleted for good are gone.
package share
