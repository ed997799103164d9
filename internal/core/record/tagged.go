package record

import (
	"slices"
	"strings"

	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// MaxTags is how many tags one record may have.
const MaxTags = 50

// A tag is only put on where it exists and belongs: it is the whole organisation's, or of the record's own space. The
// statement looks and writes at once.
const (
	qTag   db.SQL = `INSERT INTO tagged (org, kind, id, tag) SELECT org, $2, $3, id FROM tag WHERE org = $1 AND id = $4 AND (trashed_us IS NULL AND (space = org OR space = $6) OR $5 = 1)`
	qUntag db.SQL = `DELETE FROM tagged WHERE org = $1 AND kind = $2 AND id = $3 AND tag = $4`
)

// putTags makes the tags of a record what they should be. Tags in the trash stay
// on records that have them, and so do those of the space they came from, but they are put on again
// only when anyTag is set.
func putTags(tx *journal.Tx, kind ref.Kind, h *Head, was, now []ref.ID, anyTag bool) error {
	for _, tag := range was {
		if !slices.Contains(now, tag) {
			if _, err := tx.Derive(qUntag, tx.Org(), kind, h.ID, tag); err != nil {
				return err
			}
		}
	}
	for _, tag := range now {
		if slices.Contains(was, tag) {
			continue
		}
		n, err := tx.Derive(qTag, tx.Org(), kind, h.ID, tag, anyTag, h.Space)
		if err != nil {
			return err
		}
		if n == 0 {
			return errs.New(errs.Invalid, "tag.unknown", "One of the tags is not there any more. Load the tags again.").With("body.tags", "no tag has the id "+string(tag))
		}
	}
	return nil
}

// TagIDs reads what a list query gathers as string_agg(tag, ',').
func TagIDs(joined string) []ref.ID {
	if joined == "" {
		return []ref.ID{}
	}
	parts := strings.Split(joined, ",")
	ids := make([]ref.ID, len(parts))
	for i, p := range parts {
		ids[i] = ref.ID(p)
	}
	slices.Sort(ids)
	return ids
}
