package tag

import (
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Name is the kind's name.
const Name ref.Kind = "tag"

// MaxName is how many characters a tag's name has at most.
const MaxName = 60

// Colours is how many colours there are to choose from.
const Colours = 8

// Tag is a coloured word.
type Tag struct {
	record.Head
	Name   string `json:"name"`
	Colour int    `json:"colour" minimum:"0" maximum:"7" doc:"One of eight; the screen knows what they look like"`
	// MergedInto is set in the trash alone.
	MergedInto ref.ID `json:"merged_into,omitempty" doc:"The tag that everything with this one has instead; only for one in the trash"`
}

// settle checks a tag as it is going to be stored. Errors: tag.invalid.
func (t *Tag) settle() error {
	bad := errs.New(errs.Invalid, "tag.invalid", "The tag can't be kept like this. See the fields.")
	t.Name = strings.Join(strings.Fields(t.Name), " ")
	if textkey.Name(t.Name) == "" || utf8.RuneCountInString(t.Name) > MaxName || strings.HasPrefix(t.Name, "#") {
		bad = bad.With("body.name", "A word or a few, at most 60 characters, without # in front.")
	}
	if t.Colour < 0 || t.Colour >= Colours {
		bad = bad.With("body.colour", "A number from 0 to 7.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

const columns = record.HeadColumns + `, t.name, t.colour, COALESCE(t.merged_into, '')`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM tag t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM tag t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO tag (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, name_key, sort_key, colour, merged_into)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE tag SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, name = $9, name_key = $10, sort_key = $11, colour = $12, merged_into = $13
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

// kind says how tags are kept.
var kind = &record.Kind[Tag]{
	Name: Name, Head: headOf, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(t *Tag) []any {
		return []any{t.Name, textkey.Name(t.Name), textkey.Sort(t.Name), t.Colour, record.OrNull(t.MergedInto)}
	},
	Entry: func(t *Tag) search.Entry { return search.Entry{Kind: Name, ID: t.ID, Space: t.Space, Title: t.Name} },
	Taken: errs.New(errs.Conflict, "tag.name_taken", "There is a tag of this name already. Use that one, or choose another name."),
}

func headOf(t *Tag) *record.Head { return &t.Head }

func scan(row db.Row) (Tag, error) {
	var t Tag
	err := row.Scan(append(t.Dest(), &t.Name, &t.Colour, &t.MergedInto)...)
	return t, err
}

// Describe tells in words what a change did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "colour"}, {Name: "merged_into"}})
}

// Checks are what must always hold of stored tags.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every living tag can be found", `SELECT 'tag ' || t.id FROM tag t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'tag' AND e.id = t.id
WHERE t.trashed_us IS NULL AND (e.id IS NULL OR e.space <> t.space) ORDER BY t.id LIMIT 50`),
		doctor.Query("what stands for a tag is seen by all who saw it", `SELECT 'tag ' || t.id FROM tag t JOIN tag i ON i.org = t.org AND i.id = t.merged_into
WHERE i.space <> t.space AND i.space <> t.org ORDER BY t.id LIMIT 50`),
		doctor.Query("what was merged stands for another tag", `SELECT 'tag ' || g.tag FROM tagged g
LEFT JOIN tag t ON t.org = g.org AND t.id = g.via AND t.merged_into = g.tag
WHERE g.via IS NOT NULL AND t.id IS NULL ORDER BY g.tag LIMIT 50`),
		doctor.Query("only tags in the trash were merged", `SELECT 'tag ' || t.id FROM tag t WHERE t.merged_into IS NOT NULL AND t.trashed_us IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("only living tags are found", `SELECT 'tag ' || e.id FROM search_entry e
LEFT JOIN tag t ON t.org = e.org AND t.id = e.id AND t.trashed_us IS NULL
WHERE e.kind = 'tag' AND t.id IS NULL ORDER BY e.id LIMIT 50`),
	}
}
