package note

import (
	"context"
	"fmt"
	"slices"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/ref"
)

// Checks are what must always hold of notes.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every note shows one of its texts", `SELECT 'note ' || t.id FROM note t
LEFT JOIN note_text x ON x.org = t.org AND x.note = t.id AND x.version = t.version AND x.side = 0
WHERE x.note IS NULL ORDER BY t.id LIMIT 50`),
		{Name: "what notes name is what their texts say", Run: linksFollow},
	}
}

const (
	qNoted   db.SQL = `SELECT t.org, ` + whole + ` WHERE (t.org, t.id) > ($1, $2) ORDER BY t.org, t.id LIMIT 200`
	qLinksOf db.SQL = `SELECT kind, id FROM note_link WHERE org = $1 AND note = $2`
)

func linksFollow(ctx context.Context, r db.Reader) (found []string, err error) {
	type one struct {
		org ref.Org
		stored
	}
	after := one{}
	for n := 200; n == 200 && len(found) < doctor.Enough; {
		all, err := db.All(ctx, r, func(row db.Row) (o one, err error) {
			o.stored, err = scanStored(prefixed{row, &o.org})
			return o, err
		}, qNoted, after.org, after.ID)
		if err != nil {
			return found, err
		}
		n = len(all)
		for _, o := range all {
			after = o
			had, err := db.All(ctx, r, scanLink, qLinksOf, o.org, o.ID)
			if err != nil {
				return found, err
			}
			names := markdown.Read(o.body).Records()
			if len(had) != len(names) || slices.ContainsFunc(names, func(to ref.Record) bool { return !slices.Contains(had, to) }) {
				found = append(found, fmt.Sprintf("note %s names %v, and %v is written down", o.ID, names, had))
			}
		}
	}
	return found, nil
}

// prefixed is a row that begins with one more column.
type prefixed struct {
	db.Row
	first any
}

func (p prefixed) Scan(dest ...any) error { return p.Row.Scan(append([]any{p.first}, dest...)...) }
