package calendar

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const (
	day = clock.Micros(zone.Day)
	// maxWindow is the longest window that is read at once.
	maxWindow = 400 * day
	// maxOccurrences of one series in one week are shown.
	maxOccurrences = 500
	// Many series together are shown less of: maxTogether occurrences in one reading,
	// found in stepsTogether, shared out evenly. What repeats daily is never cut.
	maxTogether   = 60_000
	stepsTogether = 500_000
	// maxInstances are given at once.
	maxInstances = 200_000
)

var errFull = errs.New(errs.TooLarge, "event.window_full", "There is more in this time than can be shown at once. Ask for fewer days, or take away the calendar that repeats so often.")

// bound is what is shown of each of n series over some weeks.
func bound(n int, weeks week) object.Bound {
	n = max(n, 1)
	most := min(maxOccurrences*int(weeks), maxTogether/n)
	return object.Bound{Most: max(8*int(weeks), most), Steps: max(500, min(object.Steps, stepsTogether/n))}
}

// Window gives the instances within from ≤ t < to, in the order they begin, over
// the spaces named (all the actor may see when none is). Floating and all-day
// times are read in zoneName, UTC when empty. What the actor may not see whole is
// redacted. A space the actor has no grant to gives nothing. The instances are
// shared with others who look: nobody changes them.
// Errors: event.window, event.window_full, zone.unknown.
func (s *Service) Window(ctx context.Context, a access.Actor, from, to clock.Micros, spaces []ref.Space, zoneName string) ([]*Instance, error) {
	if from >= to || to-from > maxWindow || from < -maxInstant || to > maxInstant {
		return nil, errs.New(errs.Invalid, "event.window", "Ask for at most 400 days at once, from earlier to later.")
	}
	z := zone.UTC
	if zoneName != "" {
		var err error
		if z, err = zone.Load(zoneName); err != nil {
			return nil, err
		}
	}
	v := access.Scope(a, access.On(KindEvent, access.Busy))
	if len(spaces) > 0 {
		v = v.Only(spaces...)
	}
	asOf, err := s.buckets.follow(ctx, a.Org)
	if err != nil {
		return nil, err
	}
	f := &finder{from: from, to: to, zone: z.Cursor(), found: make([]found, 0, 256)}
	for _, space := range v.Spaces() {
		f.sight = sightOf(a, v, space)
		first, last := weekOf(from-day), weekOf(to+day-1) // floating times move by less than a day
		weeks, err := s.weeks(ctx, a.Org, space, first, last, asOf)
		if err != nil {
			return nil, err
		}
		for i, one := range weeks {
			f.find(one, first+week(i), i == 0)
			if len(f.found) > maxInstances {
				return nil, errFull
			}
		}
	}
	return f.instances(), nil
}

// maxInstant is the end of the year 9998: beyond it are only endless series.
const maxInstant clock.Micros = 253370764800e6

// sight is how much of a space's events somebody may see.
type sight struct{ content, private bool }

func sightOf(a access.Actor, v access.View, space ref.Space) sight {
	role, _ := a.Role(space)
	return sight{content: v.Content(space), private: v.Private(space) || role == access.Owner}
}

// seesAll is how somebody sees what they just wrote.
var seesAll = sight{content: true, private: true}

// whole reports whether all of an event of a class may be shown.
func (s sight) whole(class string) bool { return s.content && (class == "public" || s.private) }

// finder picks from buckets what lies in a window.
type finder struct {
	from, to clock.Micros
	zone     zone.Cursor
	sight    sight
	found    []found
}

type found struct {
	start, end clock.Micros
	of         *item
	whole      bool
}

// find goes through one week. What began in an earlier week stands in this one
// too; it counts in the first week only.
func (f *finder) find(k kept, w week, first bool) {
	begin := f.from - k.longest - day
	if !first {
		begin = max(begin, w.begins())
	}
	i := sort.Search(len(k.items), func(i int) bool { return k.items[i].StartUS >= begin })
	for ; i < len(k.items) && k.items[i].StartUS < f.to+day; i++ {
		it := &k.items[i]
		if it.in != w && !first {
			continue
		}
		start, end := it.StartUS, it.EndUS
		if it.AllDay || it.Floating {
			start, _ = f.zone.ToInstant(zone.Wall(start))
			end, _ = f.zone.ToInstant(zone.Wall(end))
		}
		if start >= f.to || end < f.from || (end == f.from && start != end) {
			continue
		}
		whole := f.sight.whole(it.Class)
		if !whole && !f.sight.content && !it.Busy {
			continue // who sees only that time is taken learns of nothing else
		}
		f.found = append(f.found, found{start, end, it, whole})
	}
}

func (f *finder) instances() []*Instance {
	slices.SortFunc(f.found, func(a, b found) int {
		if c := cmp.Compare(a.start, b.start); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(b.end, a.end), cmp.Compare(a.of.Event, b.of.Event), cmp.Compare(a.of.RecurrenceID, b.of.RecurrenceID))
	})
	out := make([]*Instance, len(f.found))
	for i, one := range f.found {
		out[i] = &one.of.Instance
		if one.whole && one.start == out[i].StartUS && one.end == out[i].EndUS {
			continue
		}
		own := one.of.Instance
		if !one.whole {
			own = own.redacted()
		}
		own.StartUS, own.EndUS = one.start, one.end
		out[i] = &own
	}
	return out
}

// weeks gives the buckets from first to last, reading those that are not held.
func (s *Service) weeks(ctx context.Context, org ref.Org, space ref.Space, first, last week, asOf int64) ([]kept, error) {
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
	read, err := s.readWeeks(ctx, org, space, from, missing[len(missing)-1])
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

// readWeeks reads a space's buckets from the database.
func (s *Service) readWeeks(ctx context.Context, org ref.Org, space ref.Space, first, last week) ([]kept, error) {
	from, to := first.begins(), (last + 1).begins()
	r := reading{first: first, weeks: make([]kept, last-first+1), living: map[ref.ID]bool{}}
	err := s.db().Snapshot(ctx, func(ctx context.Context, reader db.Reader) error {
		living, err := db.All(ctx, reader, db.Scan1[ref.ID], qLiving, org, space)
		if err != nil {
			return err
		}
		for _, id := range living {
			r.living[id] = true
		}
		err = db.Each(ctx, reader, func(row db.Row) error {
			e, err := store.ScanShown(row, space)
			if err == nil {
				r.add(&e, e.Single())
			}
			return err
		}, qPlain, org, space, from-object.PlainAtMost, to)
		if err != nil {
			return err
		}
		r.wide, err = db.All(ctx, reader, store.ScanEvent, qWide, org, space, from, to)
		return err
	})
	if err != nil {
		return nil, err
	}
	share := bound(len(r.wide), last-first+1)
	for i := range r.wide {
		e := &r.wide[i]
		if !r.living[e.Calendar] {
			continue
		}
		if r.count > maxInstances {
			return nil, errFull
		}
		if err := ctx.Err(); err != nil {
			return nil, err // nobody waits for it any more
		}
		occurrences, warning := object.Occurrences(e.Text, &e.Projection, from, to, share)
		if warning != "" {
			e.Warnings = append(slices.Clone(e.Warnings), warning)
		}
		for _, o := range occurrences {
			r.add(e, o)
		}
	}
	for _, one := range r.weeks {
		slices.SortFunc(one.items, func(a, b item) int { return cmp.Compare(a.StartUS, b.StartUS) })
	}
	return r.weeks, nil
}

// reading sorts what is read into weeks.
type reading struct {
	first  week
	weeks  []kept
	count  int // of items in weeks
	living map[ref.ID]bool
	wide   []store.Event
}

func (r *reading) add(e *store.Event, o object.Occurrence) {
	if !r.living[e.Calendar] {
		return
	}
	begins := weekOf(o.Start)
	ends := begins
	if o.End > o.Start {
		ends = weekOf(o.End - 1)
	}
	ends = min(ends, r.first+week(len(r.weeks))-1)
	if begins > ends || ends < r.first {
		return
	}
	it := item{instanceOf(e, &o), begins}
	for w := max(begins, r.first); w <= ends; w++ {
		k := &r.weeks[w-r.first]
		k.items = append(k.items, it)
		r.count++
		k.longest = max(k.longest, o.End-o.Start)
	}
}
