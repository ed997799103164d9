package search

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Condition is something that must hold of an entry e.
type Condition func(b *db.Builder)

// Holds is a condition in the words of the database, over an entry e.
func Holds(f db.Fragment, args ...any) Condition { return func(b *db.Builder) { b.Add(f, args...) } }

const (
	fPrivate   db.Fragment = `AND e.private = ?`
	fInSpaces  db.Fragment = `e.space`
	fNotTagged db.Fragment = `AND NOT EXISTS (SELECT 1 FROM tagged g WHERE g.org = e.org AND g.kind = e.kind AND g.id = e.id AND`
	fAlsoTag   db.Fragment = `AND EXISTS (SELECT 1 FROM tagged g WHERE g.org = e.org AND g.kind = e.kind AND g.id = e.id AND`
	fMade      db.Fragment = `AND EXISTS (SELECT 1 FROM journal j WHERE j.org = e.org AND j.kind = e.kind AND j.id = e.id AND j.op = 'create' AND`
	// What has no time of its own has that of its changes. A time is the end of what is due, so it counts for the day before.
	fBetween db.Fragment = `(e.at_us <> 0 AND e.at_us > ? AND e.at_us <= ? OR e.at_us = 0 AND EXISTS (SELECT 1 FROM journal j WHERE j.org = e.org AND j.kind = e.kind AND j.id = e.id AND j.at_us >= ? AND j.at_us < ?))`
)

// IsPrivate is the condition that a record is private.
func IsPrivate(private bool) Condition { return Holds(fPrivate, private) }

// Elsewhere is the condition that a record is in none of some spaces.
func Elsewhere(spaces []ref.Space) Condition {
	return func(b *db.Builder) { db.In(b, "AND NOT", fInSpaces, spaces) }
}

// Without is the condition that a record has none of some tags.
func Without(tags []ref.ID) Condition {
	return func(b *db.Builder) { db.In(b, fNotTagged, "g.tag", tags).Add(")") }
}

// MadeBy is the condition that one of some members made the record.
func MadeBy(members []ref.Member) Condition {
	return func(b *db.Builder) { db.In(b, fMade, "j.actor", members).Add(")") }
}

// Span is a stretch of time; Until is not in it.
type Span struct{ From, Until clock.Micros }

// Between is the condition that a record is due within a stretch of time or, where it has no time
// of its own, that it was made or changed within it. Of a kind in own, what is said there counts instead.
func Between(s Span, own map[ref.Kind]Condition) Condition {
	return func(b *db.Builder) {
		b.Add("AND (")
		for _, kind := range slices.Sorted(maps.Keys(own)) {
			b.Add("e.kind = ?", kind)
			own[kind](b)
			b.Add("OR")
		}
		if kinds := slices.Collect(maps.Keys(own)); len(kinds) > 0 {
			db.In(b, "NOT", "e.kind", kinds).Add("AND")
		}
		b.Add(fBetween, s.From, s.Until, s.From, s.Until).Add(")")
	}
}

const (
	fNotLite     db.Fragment = `AND e.rowid NOT IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ?)`
	fNotPostgres db.Fragment = `AND NOT e.tsv @@ CAST(? AS tsquery)`
)

// none writes what may not occur in the engine's language; empty when anything may.
func (q Query) none(r Reader) string {
	var parts []string
	for _, not := range q.Not {
		for _, term := range textkey.Terms(`"` + strings.ReplaceAll(not, `"`, " ") + `"`) {
			if r.Engine() == db.Postgres {
				parts = append(parts, matchPostgres([]string{term}))
			} else {
				parts = append(parts, matchLite([]string{term}))
			}
		}
	}
	if r.Engine() == db.Postgres {
		return strings.Join(parts, " | ")
	}
	return strings.Join(parts, " OR ")
}

const (
	fListed    db.Fragment = `SELECT e.kind, e.id, e.space, e.title, e.at_us FROM search_entry e WHERE e.org = ? AND e.kind = ?`
	fByID      db.Fragment = `ORDER BY e.id DESC LIMIT ?`
	fHaveTag   db.Fragment = `SELECT DISTINCT e.kind, e.id, e.space, e.title, e.at_us FROM tagged g JOIN search_entry e ON e.org = g.org AND e.kind = g.kind AND e.id = g.id WHERE g.org = ?`
	fHaveWords db.Fragment = `AND e.rowid IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ?)`
	fHaveTSV   db.Fragment = `AND e.tsv @@ CAST(? AS tsquery)`
	fNamed     db.Fragment = `SELECT e.kind, e.id, e.space, e.title, e.at_us FROM search_entry e WHERE e.org = ? AND e.kind = ?`
	fByTitle   db.Fragment = `ORDER BY e.title, e.id LIMIT ?`
)

// maxNamed is how many records Named gives at most.
const maxNamed = 2000

// tagged gives what has the tags and all words, the newest first.
func (q Query) tagged(ctx context.Context, r Reader, bounds []bound, terms []string) ([]Hit, error) {
	b := db.Build(fHaveTag, bounds[0].org)
	for i, any := range q.Tags {
		if i == 0 {
			db.In(b, "AND", "g.tag", any)
			continue
		}
		db.In(b, fAlsoTag, "g.tag", any).Add(")")
	}
	switch {
	case len(terms) == 0:
	case r.Engine() == db.Postgres:
		b.Add(fHaveTSV, matchPostgres(terms))
	default:
		b.Add(fHaveWords, matchLite(terms))
	}
	b = q.bounded(r, b, bounds).Add(fByID, q.limit())
	return db.All(ctx, r, scanHit, b.SQL(), b.Args()...)
}

// List gives what the conditions hold for, words or none, the newest first: in the order of ids,
// which is that in which records were made. Each kind is asked for by itself, so that none of them
// has to be read whole to know its newest.
func List(ctx context.Context, r Reader, q Query) ([]Hit, error) {
	all := boundsOf(q.Views)
	if len(all) == 0 {
		return nil, nil
	}
	if len(q.Tags) > 0 {
		return q.tagged(ctx, r, all, nil)
	}
	var hits []Hit
	for _, kind := range slices.Sorted(maps.Keys(q.Views)) {
		bounds := boundsOf(map[ref.Kind]access.View{kind: q.Views[kind]})
		if len(bounds) == 0 {
			continue
		}
		b := q.bounded(r, db.Build(fListed, bounds[0].org, kind), bounds).Add(fByID, q.limit())
		some, err := db.All(ctx, r, scanHit, b.SQL(), b.Args()...)
		if err != nil {
			return nil, err
		}
		hits = append(hits, some...)
	}
	slices.SortStableFunc(hits, func(x, y Hit) int { return cmp.Compare(y.ID, x.ID) })
	return hits[:min(len(hits), q.limit())], nil
}

// Named gives the living records of one kind that the view shows, by title: tags, members.
func Named(ctx context.Context, r db.Reader, kind ref.Kind, view access.View) ([]Hit, error) {
	bounds := boundsOf(map[ref.Kind]access.View{kind: view})
	if len(bounds) == 0 {
		return nil, nil
	}
	b := within(db.Build(fNamed, bounds[0].org, kind), bounds).Add(fByTitle, maxNamed)
	return db.All(ctx, r, scanHit, b.SQL(), b.Args()...)
}
