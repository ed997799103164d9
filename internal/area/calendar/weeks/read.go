package weeks

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const (
	// maxOccurrences of one series in one week are shown.
	maxOccurrences = 500
	// Many series together are shown less of: maxTogether occurrences in one reading,
	// found in stepsTogether, shared out evenly. What repeats daily is not cut by this.
	maxTogether   = 60_000
	stepsTogether = 500_000
	// enough of one series in one week is what repeats daily.
	enough = 8
)

// share is what is shown of each of n series over some weeks: bound in all, and at most
// weekly in any one of them, so that what is left out is left out of every week alike.
func share(n int, weeks week) (bound object.Bound, weekly int) {
	n = max(n, 1)
	most := min(maxOccurrences*int(weeks), maxTogether/n)
	bound = object.Bound{Most: max(enough*int(weeks), most), Steps: max(500, min(object.Steps, stepsTogether/n))}
	if n*enough*int(weeks) <= maxInstances {
		return bound, bound.Most
	}
	return bound, max(1, maxInstances/n/int(weeks))
}

// Weeks answers what lies in a window of time.
type Weeks struct {
	db      *db.DB
	buckets *buckets
}

// weeks gives the buckets from first to last, reading those that are not held.
func (s *Weeks) weeks(ctx context.Context, org ref.Org, space ref.Space, first, last week, asOf int64) ([]kept, error) {
	out := make([]kept, last-first+1)
	var missing []week
	for w := first; w <= last; w++ {
		one, ok := s.buckets.get(bucketKey{org, space, w})
		if out[w-first] = one; !ok {
			missing = append(missing, w)
		}
	}
	if len(missing) == 0 {
		return out, nil
	}
	from := missing[0]
	read, err := s.read(ctx, org, space, from, missing[len(missing)-1])
	if err != nil {
		return nil, err
	}
	for i, one := range read {
		w := from + week(i)
		out[w-first] = one
		s.buckets.put(bucketKey{org, space, w}, one, asOf)
	}
	return out, nil
}

const (
	qPlain db.SQL = `SELECT ` + store.ShownColumns + ` FROM event t
WHERE t.org = $1 AND t.space = $2 AND t.trashed_us IS NULL AND t.wide = 0 AND t.first_us >= $3 AND t.first_us < $4`
	qWide db.SQL = `SELECT ` + store.EventColumns + store.WithText + `
WHERE t.org = $1 AND t.space = $2 AND t.trashed_us IS NULL AND t.wide = 1 AND t.last_us > $3 AND t.first_us < $4`
	qLiving db.SQL = `SELECT id FROM calendar WHERE org = $1 AND space = $2 AND trashed_us IS NULL`
)

// read reads a space's buckets from the database.
func (s *Weeks) read(ctx context.Context, org ref.Org, space ref.Space, first, last week) ([]kept, error) {
	from, to := first.begins(), (last + 1).begins()
	r := reading{first: first, weeks: make([]kept, last-first+1)}
	living := map[ref.ID]bool{}
	var wide []store.Event
	err := s.db.Snapshot(ctx, func(ctx context.Context, reader db.Reader) error {
		ids, err := db.All(ctx, reader, db.Scan1[ref.ID], qLiving, org, space)
		if err != nil {
			return err
		}
		for _, id := range ids {
			living[id] = true
		}
		err = db.Each(ctx, reader, func(row db.Row) error {
			e, err := store.ScanShown(row, space)
			if err == nil && living[e.Calendar] {
				r.add(&e, e.Single())
			}
			return err
		}, qPlain, org, space, from-object.PlainAtMost, to)
		if err != nil {
			return err
		}
		wide, err = db.All(ctx, reader, store.ScanEvent, qWide, org, space, from, to)
		return err
	})
	if err != nil {
		return nil, err
	}
	wide = slices.DeleteFunc(wide, func(e store.Event) bool { return !living[e.Calendar] })
	left := 0
	for i := range wide {
		if r.count > maxInstances {
			left = len(wide) - i
			break
		}
		if err := ctx.Err(); err != nil {
			return nil, err // nobody waits for it any more
		}
		r.expand(&wide[i], len(wide))
	}
	for i := range r.weeks {
		r.weeks[i].series, r.weeks[i].left = len(wide), left
		sortItems(r.weeks[i].items)
	}
	return r.weeks, nil
}

func sortItems(items []item) {
	slices.SortFunc(items, func(a, b item) int {
		if c := cmp.Compare(a.StartUS, b.StartUS); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(b.EndUS, a.EndUS), cmp.Compare(a.Event, b.Event), cmp.Compare(a.RecurrenceID, b.RecurrenceID))
	})
}

// reading sorts what is read into weeks.
type reading struct {
	first week
	weeks []kept
	count int // of items in weeks
}

// expand adds what is shown of an event, one of n series, and reports whether that is all of it.
func (r *reading) expand(e *store.Event, n int) (all bool) {
	from, to := r.first.begins(), (r.first + week(len(r.weeks))).begins()
	bound, weekly := share(n, week(len(r.weeks)))
	occurrences, warning := object.Occurrences(e.Text, &e.Projection, from, to, bound)
	if len(occurrences) > weekly {
		in, n := week(0), 0
		shown := slices.DeleteFunc(slices.Clone(occurrences), func(o object.Occurrence) bool {
			if w := weekOf(o.Start); w != in || n == 0 {
				in, n = w, 0
			}
			n++
			return n > weekly
		})
		if len(shown) < len(occurrences) {
			occurrences, warning = shown, object.WarnTruncated
		}
	}
	if warning != "" {
		e.Warnings = append(slices.Clone(e.Warnings), warning)
	}
	for _, o := range occurrences {
		r.add(e, o)
	}
	return warning == ""
}

func (r *reading) add(e *store.Event, o object.Occurrence) {
	begins := weekOf(o.Start)
	ends := begins
	if o.End > o.Start {
		ends = weekOf(o.End - 1)
	}
	ends = min(ends, r.first+week(len(r.weeks))-1)
	if begins > ends || ends < r.first {
		return
	}
	it := item{InstanceOf(e, &o), begins}
	for w := max(begins, r.first); w <= ends; w++ {
		k := &r.weeks[w-r.first]
		k.items = append(k.items, it)
		r.count++
		k.longest = max(k.longest, o.End-o.Start)
	}
}
