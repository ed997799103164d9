package search

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// By says by what records are counted and listed.
type By struct{ counted, listed db.Fragment }

// ByTag is by the tags they have, ByField by the fields of one's own in which they hold something.
var (
	ByTag   = By{fTags, fHasTag}
	ByField = By{fFields, fHasField}
)

const (
	fTags db.Fragment = `SELECT g.tag AS it, COUNT(*) FROM search_entry e JOIN tagged g ON g.org = e.org AND g.kind = e.kind AND g.id = e.id
WHERE e.org = ?`
	fFields db.Fragment = `SELECT g.field AS it, COUNT(*) FROM search_entry e JOIN field_value g ON g.org = e.org AND g.kind = e.kind AND g.id = e.id
WHERE e.org = ?`
	fEach   db.Fragment = `GROUP BY it`
	fHasTag db.Fragment = `SELECT e.kind, e.id, e.space, e.title, e.at_us FROM tagged g JOIN search_entry e ON e.org = g.org AND e.kind = g.kind AND e.id = g.id
WHERE g.org = ? AND g.tag = ?`
	fHasField db.Fragment = `SELECT e.kind, e.id, e.space, e.title, e.at_us FROM field_value g JOIN search_entry e ON e.org = g.org AND e.kind = g.kind AND e.id = g.id
WHERE g.org = ? AND g.field = ?`
	fPlaces db.Fragment = `ORDER BY e.kind, e.title, e.id LIMIT ?`
)

// Uses counts on how many records each tag or field is, of those that the views show and that
// are not in the trash. What is on none of them is not in the answer.
func Uses(ctx context.Context, r db.Reader, views map[ref.Kind]access.View, by By) (map[ref.ID]int, error) {
	bounds := boundsOf(views)
	uses := map[ref.ID]int{}
	if len(bounds) == 0 {
		return uses, nil
	}
	b := within(db.Build(by.counted, bounds[0].org), bounds).Add(fEach)
	err := db.Each(ctx, r, func(row db.Row) error {
		var it ref.ID
		var n int
		err := row.Scan(&it, &n)
		uses[it] = n
		return err
	}, b.SQL(), b.Args()...)
	return uses, err
}

// Place is a record that has a tag or a field.
type Place struct {
	Kind  ref.Kind     `json:"kind"`
	ID    ref.ID       `json:"id"`
	Space ref.Space    `json:"space"`
	Title string       `json:"title"`
	AtUS  clock.Micros `json:"at_us,omitzero" doc:"When it is or was due; absent for records without a time"`
}

// maxPlaces is how many records are listed at most.
const maxPlaces = 200

// Having lists the records that have a tag or a field, of those that the views show and that
// are not in the trash, by kind and title; more says that there are others.
func Having(ctx context.Context, r db.Reader, views map[ref.Kind]access.View, by By, it ref.ID) (places []Place, more bool, err error) {
	bounds := boundsOf(views)
	if len(bounds) == 0 {
		return nil, false, nil
	}
	b := within(db.Build(by.listed, bounds[0].org, it), bounds).Add(fPlaces, maxPlaces+1)
	places, err = db.All(ctx, r, scanPlace, b.SQL(), b.Args()...)
	if len(places) > maxPlaces {
		return places[:maxPlaces], true, err
	}
	return places, false, err
}

func scanPlace(row db.Row) (p Place, err error) {
	return p, row.Scan(&p.Kind, &p.ID, &p.Space, &p.Title, &p.AtUS)
}
