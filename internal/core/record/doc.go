// Package record is what every kind of record needs and should not be written
// twice: the common head, loading with the question whether the actor may, revs,
// creating with a client's id, trash and restore, tags, journal rows and search
// entries beside each write, taking a change back, pages of a list, and what a
// change did in words. It is a library that services call inside their own
// transactions, not a framework that calls them: a service with rules writes them
// top-down between Current and Save.
//
// To add a kind: a migration with the columns org, id, space, rev, created_us,
// created_by, updated_us, trashed_us and its own, primary key (org, id); a struct
// that embeds Head; a Kind that names its statements; a service whose use cases
// read Open → Write{Current → change → Save → Reply}, which Change is where nothing
// else belongs to it; its operations; and its lines in the app. Package area/tag is
// the shortest example, area/task the fullest.
//
// Kind is what services use, with the type of their records. What it does is written
// in records, which holds them as any: over their type, the program had a copy of all
// of it for each kind.
//
// What must always hold: nothing is changed before Open or access.Authorize said
// yes on the record's own space, nothing is saved over a rev the caller has not
// seen, and every save leaves a journal row and a search entry that agree with it.
package record
