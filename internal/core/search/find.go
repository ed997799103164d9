package search

import (
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

// MaxHits is the most hits one search gives.
const MaxHits = 500

// Query is what is looked for, and by whose eyes.
type Query struct {
	// Views says for each kind to be found which spaces are looked in.
	Views map[ref.Kind]access.View
	// Text is what was typed: words that must all occur, phrases in quotes; the
	// last word may still be going on.
	Text string
	// Not are words and phrases of which none may occur.
	Not []string
	// Tags are what it must have, of each list one.
	Tags [][]ref.ID
	// Where is what else must hold.
	Where []Condition
	// Limit is how many hits are wanted at most; MaxHits when zero or more.
	Limit int
}

// Hit is one record that was found.
type Hit struct {
	Kind  ref.Kind
	ID    ref.ID
	Space ref.Space
	Title string
	At    clock.Micros // 0 for records without a time
}

// Reader reads from a known engine: *db.DB and *journal.Tx are Readers.
type Reader interface {
	db.Reader
	Engine() db.Engine
}

// The shape of a search: the words of the index, the bounds of the view, the order.
const (
	fSelectLite db.Fragment = `SELECT e.kind, e.id, e.space, e.title, e.at_us FROM search_fts CROSS JOIN search_entry e ON e.rowid = search_fts.rowid
WHERE search_fts MATCH ? AND e.org = ?`
	// The index yields its rows in this order by itself, so that a word that stands in every record is found as quickly as any. A
	// limit alone SQLite would look at beforehand, and so plan the statement anew each time.
	fOrderLite      db.Fragment = `ORDER BY search_fts.rowid DESC LIMIT ? + 0`
	fSelectPostgres db.Fragment = `SELECT e.kind, e.id, e.space, e.title, e.at_us FROM search_entry e, CAST(? AS tsquery) q
WHERE e.tsv @@ q AND e.org = ?`
	fOrderPostgres db.Fragment = `ORDER BY ts_rank(e.tsv, q) DESC, e.at_us DESC, e.id LIMIT ?`
)

// Find gives the best hits first: those with all words in the title, of them the newest. Without a
// word to look for it finds nothing; List is for that.
func Find(ctx context.Context, r Reader, q Query) ([]Hit, error) {
	terms := textkey.Terms(q.Text)
	bounds := boundsOf(q.Views)
	if len(terms) == 0 || len(bounds) == 0 {
		return nil, nil
	}
	if len(q.Tags) > 0 {
		return q.tagged(ctx, r, bounds, terms)
	}
	if r.Engine() == db.Postgres {
		b := q.bounded(r, db.Build(fSelectPostgres, matchPostgres(terms), bounds[0].org), bounds)
		b.Add(fOrderPostgres, q.limit())
		return db.All(ctx, r, scanHit, b.SQL(), b.Args()...)
	}
	return q.lite(ctx, r, bounds, matchLite(terms))
}

// lite asks for titles first, and for whatever else there is only when these are too few.
func (q Query) lite(ctx context.Context, r Reader, bounds []bound, words string) (hits []Hit, err error) {
	limit := q.limit()
	there := map[ref.Record]bool{}
	for _, match := range []string{"title : (" + words + ")", words} {
		b := q.bounded(r, db.Build(fSelectLite, match, bounds[0].org), bounds).Add(fOrderLite, limit)
		more, err := db.All(ctx, r, scanHit, b.SQL(), b.Args()...)
		if err != nil {
			return nil, err
		}
		for _, h := range more {
			if one := (ref.Record{Kind: h.Kind, ID: h.ID}); !there[one] && len(hits) < limit {
				there[one] = true
				hits = append(hits, h)
			}
		}
		if len(hits) == limit {
			break
		}
	}
	return hits, nil
}

func (q Query) limit() int {
	if q.Limit <= 0 || q.Limit > MaxHits {
		return MaxHits
	}
	return q.Limit
}

// bounded leaves out what the bounds don't hold, and what the conditions don't.
func (q Query) bounded(r Reader, b *db.Builder, bounds []bound) *db.Builder {
	within(b, bounds)
	for _, holds := range q.Where {
		holds(b)
	}
	if none := q.none(r); none != "" {
		b.If(r.Engine() == db.Postgres, fNotPostgres, none)
		b.If(r.Engine() != db.Postgres, fNotLite, none)
	}
	return b
}

// within leaves out what the bounds don't hold.
func within(b *db.Builder, bounds []bound) *db.Builder {
	b.Add("AND (")
	for i, bound := range bounds {
		b.If(i > 0, "OR")
		db.In(b, "(", "e.kind", bound.kinds)
		db.In(b, "AND", "e.space", bound.spaces)
		b.If(!bound.private, "AND e.private = 0")
		b.Add(")")
	}
	return b.Add(")")
}

func scanHit(row db.Row) (h Hit, err error) {
	return h, row.Scan(&h.Kind, &h.ID, &h.Space, &h.Title, &h.At)
}

// matchLite writes the terms in FTS5's language: every term in quotes, where
// nothing means anything but itself.
func matchLite(terms []string) string {
	parts := make([]string, len(terms))
	for i, t := range terms {
		word, open := strings.CutSuffix(t, textkey.Prefix)
		parts[i] = `"` + strings.ReplaceAll(word, `"`, `""`) + `"`
		if open {
			parts[i] += "*"
		}
	}
	return strings.Join(parts, " AND ")
}

// matchPostgres writes the terms as a tsquery.
func matchPostgres(terms []string) string {
	parts := make([]string, len(terms))
	for i, t := range terms {
		phrase, open := strings.CutSuffix(t, textkey.Prefix)
		words := strings.Fields(phrase)
		for i, w := range words {
			words[i] = quoted(w)
		}
		parts[i] = strings.Join(words, " <-> ")
		if open {
			parts[i] += ":*"
		}
		parts[i] = "(" + parts[i] + ")"
	}
	return strings.Join(parts, " & ")
}

// bound is a set of kinds that are seen in the same spaces, equally deep.
type bound struct {
	org     ref.Org
	kinds   []ref.Kind
	spaces  []ref.Space
	private bool
}

// boundsOf gathers what the views have in common, so that a statement has a few
// conditions instead of one for every kind and space.
func boundsOf(views map[ref.Kind]access.View) []bound {
	var all []bound
	for _, kind := range slices.Sorted(maps.Keys(views)) {
		v := views[kind]
		var whole, public []ref.Space
		for _, s := range v.Spaces() {
			switch {
			case !v.Content(s): // only whether time is taken
			case v.Private(s):
				whole = append(whole, s)
			default:
				public = append(public, s)
			}
		}
		all = join(all, bound{v.Org, []ref.Kind{kind}, whole, true})
		all = join(all, bound{v.Org, []ref.Kind{kind}, public, false})
	}
	return all
}

func join(all []bound, b bound) []bound {
	if len(b.spaces) == 0 {
		return all
	}
	for i, other := range all {
		if other.private == b.private && slices.Equal(other.spaces, b.spaces) {
			all[i].kinds = append(all[i].kinds, b.kinds...)
			return all
		}
	}
	return append(all, b)
}
