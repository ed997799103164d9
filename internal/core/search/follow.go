package search

import (
	"context"
	"fmt"
	"iter"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
)

// Source says what the index should hold of one kind of record.
type Source struct {
	Kind ref.Kind
	// Entries yields the entries of all records of an organisation that can be found.
	Entries func(ctx context.Context, org ref.Org) iter.Seq2[Entry, error]
	// Late selects the ids of records of org $1 whose entries are still to follow; "" for none.
	Late db.SQL
}

const (
	qIndexedOrgs db.SQL = `SELECT org FROM organisation ORDER BY org`
	qIndexed     db.SQL = `SELECT id, space, private, title, at_us FROM search_entry WHERE org = $1 AND kind = $2`
)

// RebuildAll makes the index anew from all sources, in every organisation: for a
// database that came without one. Nobody else may write meanwhile.
func RebuildAll(ctx context.Context, d *db.DB, sources []Source) error {
	orgs, err := db.All(ctx, d, db.Scan1[ref.Org], qIndexedOrgs)
	if err != nil {
		return err
	}
	for _, org := range orgs {
		for _, s := range sources {
			if err := Rebuild(ctx, d, org, s.Kind, s.Entries(ctx, org)); err != nil {
				return fmt.Errorf("search: rebuilding %s: %w", s.Kind, err)
			}
		}
	}
	return nil
}

// Follows is the check that the index says of a source's records what they say.
func Follows(s Source) doctor.Check {
	return doctor.Check{Name: "the search knows every " + string(s.Kind) + " as it is", Run: func(ctx context.Context, r db.Reader) ([]string, error) {
		orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qIndexedOrgs)
		if err != nil {
			return nil, err
		}
		var found []string
		for _, org := range orgs {
			f, err := s.differs(ctx, r, org)
			if err != nil {
				return found, err
			}
			found = append(found, f...)
		}
		return found, nil
	}}
}

// known is what is stored of an entry beside its words.
type known struct {
	id      ref.ID
	space   ref.Space
	private bool
	title   string
	at      clock.Micros
}

func scanKnown(row db.Row) (known, error) {
	var k known
	return k, row.Scan(&k.id, &k.space, &k.private, &k.title, &k.at)
}

func (s Source) differs(ctx context.Context, r db.Reader, org ref.Org) ([]string, error) {
	stored := map[ref.ID]known{}
	err := db.Each(ctx, r, func(row db.Row) error {
		k, err := scanKnown(row)
		stored[k.id] = k
		return err
	}, qIndexed, org, s.Kind)
	if err != nil {
		return nil, err
	}
	late, err := s.late(ctx, r, org)
	if err != nil {
		return nil, err
	}
	var found []string
	for e, err := range s.Entries(ctx, org) {
		if err != nil {
			return found, err
		}
		have, ok := stored[e.ID]
		delete(stored, e.ID)
		switch want := (known{e.ID, e.Space, e.Private, upTo(e.Title, maxTitle), e.At}); {
		case late[e.ID], len(found) >= doctor.Enough:
		case !ok:
			found = append(found, fmt.Sprintf("%s %s can't be found", s.Kind, e.ID))
		case have != want:
			found = append(found, fmt.Sprintf("%s %s is found as something it is not", s.Kind, e.ID))
		}
	}
	for id := range stored {
		if !late[id] && len(found) < doctor.Enough {
			found = append(found, fmt.Sprintf("%s %s is found and is not there", s.Kind, id))
		}
	}
	return found, nil
}

func (s Source) late(ctx context.Context, r db.Reader, org ref.Org) (map[ref.ID]bool, error) {
	late := map[ref.ID]bool{}
	if s.Late == "" {
		return late, nil
	}
	err := db.Each(ctx, r, func(row db.Row) error {
		id, err := db.Scan1[ref.ID](row)
		late[id] = true
		return err
	}, s.Late, org)
	return late, err
}
