package share

import (
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Name is the kind's name.
const Name ref.Kind = "share"

const (
	maxNote = 500 // characters
	maxOf   = 100 // shares of one record at once
	maxWith = 600 // records that one person is shown at once
	maxFrom = 300 // of them by one other person
	maxDays = 366 // how long something is shared at most
)

// Shared is the record that a share shows.
type Shared struct {
	Kind ref.Kind `json:"kind" maxLength:"40"`
	ID   ref.ID   `json:"id" maxLength:"36"`
}

func (r Shared) record() ref.Record { return ref.Record(r) }

// Share says that a colleague may look at a record.
type Share struct {
	record.Head
	About   Shared       `json:"about"`
	With    ref.Member   `json:"with" doc:"Who may look"`
	UntilUS clock.Micros `json:"until_us" doc:"The instant at which it ends: the end of the day that was said, where whoever shared it is at home"`
	Private bool         `json:"private" doc:"As the record was when it was shared"`
	Note    string       `json:"note,omitempty"`
}

// tidied checks a note. Errors: share.invalid.
func tidied(note string) (string, error) {
	note = strings.Join(strings.Fields(strings.ToValidUTF8(note, "")), " ")
	if utf8.RuneCountInString(note) > maxNote {
		return note, invalid("body.note", "Use at most 500 characters.")
	}
	return note, nil
}

func invalid(field, why string) error {
	return errs.New(errs.Invalid, "share.invalid", "This can't be shared like this. See the fields.").With(field, why)
}

const columns = record.HeadColumns + `, t.about_kind, t.about, t.member, t.until_us, t.private, t.note`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM share t WHERE t.org = $1 AND t.id = $2`
	qInsert db.SQL = `INSERT INTO share (org, id, space, rev, created_us, created_by, updated_us, trashed_us, about_kind, about, member, until_us, private, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE share SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, about_kind = $9, about = $10, member = $11, until_us = $12, private = $13, note = $14
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	qOf   db.SQL = `SELECT ` + columns + ` FROM share t WHERE t.org = $1 AND t.about_kind = $2 AND t.about = $3 AND t.trashed_us IS NULL AND t.until_us > $4 ORDER BY t.id LIMIT 200`
	qWith db.SQL = `SELECT ` + columns + `, t.opened_us FROM share t WHERE t.org = $1 AND t.member = $2 AND t.until_us > $3 AND t.trashed_us IS NULL AND t.put_away = 0 ORDER BY t.updated_us DESC, t.id LIMIT 600`
	qBy   db.SQL = `SELECT ` + columns + ` FROM share t WHERE t.org = $1 AND t.created_by = $2 AND t.until_us > $3 AND t.trashed_us IS NULL ORDER BY t.updated_us DESC, t.id LIMIT 500`

	fOthers db.Fragment = `SELECT ` + columns + ` FROM share t WHERE t.org = ? AND t.created_by <> ? AND t.member <> ? AND t.until_us > ? AND t.trashed_us IS NULL`
	fNewest db.Fragment = `ORDER BY t.updated_us DESC, t.id LIMIT 500`

	qCountWith db.SQL = `SELECT COUNT(*), COALESCE(SUM(CASE WHEN created_by = $4 THEN 1 ELSE 0 END), 0) FROM share WHERE org = $1 AND member = $2 AND until_us > $3 AND trashed_us IS NULL AND put_away = 0`
	qMember    db.SQL = `SELECT COUNT(*) FROM member WHERE org = $1 AND id = $2 AND disabled_us IS NULL AND trashed_us IS NULL`

	qEver   db.SQL = `SELECT ` + columns + ` FROM share t WHERE t.org = $1 AND t.about_kind = $2 AND t.about = $3 ORDER BY t.id LIMIT 1000`
	qOpened db.SQL = `UPDATE share SET opened_us = $3 WHERE org = $1 AND id = $2 AND opened_us = 0`
	qAway   db.SQL = `UPDATE share SET put_away = $3 WHERE org = $1 AND id = $2`
	qForget db.SQL = `DELETE FROM share WHERE org = $1 AND id = $2`
)

// kind says how shares are kept.
var kind = &record.Kind[Share]{
	Name: Name, Head: func(s *Share) *record.Head { return &s.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(s *Share) []any {
		return []any{s.About.Kind, s.About.ID, s.With, s.UntilUS, s.Private, s.Note}
	},
	Private: func(s *Share) bool { return s.Private },
}

func scan(row db.Row) (s Share, err error) { return s, row.Scan(s.dest()...) }

func (s *Share) dest() []any {
	return append(s.Dest(), &s.About.Kind, &s.About.ID, &s.With, &s.UntilUS, &s.Private, &s.Note)
}

// Describe tells in words what a change did to a share. With is an id, joined to others with commas.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "with"}, {Name: "note"}})
}

// Hidden reports whether the journal's version of a share was of something private.
func Hidden(kept []byte) bool {
	var s struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &s) != nil || s.Private)
}
