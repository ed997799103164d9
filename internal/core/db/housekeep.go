package db

import (
	"context"
	"fmt"
	"slices"
)

// housekeeping names what may be written without a journal row, because no person
// changes a record by it. Adding a name here is a decision to be argued for.
var housekeeping = []string{
	"setup",        // the organisation's own first row
	"session",      // who is signed in where
	"credential",   // password hashes, keys and tokens: secrets never enter the journal
	"idempotency",  // answers that are kept for a day
	"job",          // queue, leases, dead letters
	"search",       // index entries, rebuilt from the records
	"seal",         // hashes over ranges of the journal, and erasing contents from it
	"webhook",      // cursors and deliveries
	"notification", // what was told to whom and whether it was seen
	"mailbox",      // cursors of mailboxes that are read
	"feed",         // cursors of feeds that are read
	"import",       // what a long import has read and not yet published
	"blob",         // which stored files are in use
	"presence",     // who looks at what right now
	"draft",        // what a member typed and did not save
	"effort",       // on what the clock of one member runs
	"view",         // layouts and display choices of one member
}

// Housekeep runs fn like Write, for what is not journaled: see housekeeping for the
// areas. An unknown area is a mistake of the program and is refused.
func (d *DB) Housekeep(ctx context.Context, area string, fn func(*Tx) error) error {
	if !slices.Contains(housekeeping, area) {
		return fmt.Errorf("db: %q may not be written without a journal row", area)
	}
	return d.Write(ctx, fn)
}
