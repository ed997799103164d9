package calendar

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/area/calendar/object"
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
	// maxOccurrences of one series in one month are shown.
	maxOccurrences = 2000
)

// Window gives the instances within from ≤ t < to, in the order they begin, over
// the spaces named (all the actor may see when none is). Floating and all-day
// times are read in zoneName, UTC when empty. What the actor may not see whole is
// redacted. A space the actor has no grant to gives nothing.
// Errors: event.window, zone.unknown.
func (s *Service) Window(ctx context.Context, a access.Actor, from, to clock.Micros, spaces []ref.Space, zoneName string) ([]Instance, error) {
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
	f := &finder{from: from, to: to, zone: z.Cursor()}
	for _, space := range v.Spaces() {
		f.sight = sightOf(a, v, space)
		first, last := monthOf(from-day), monthOf(to+day-1) // floating times move by less than a day
		months, err := s.months(ctx, a.Org, space, first, last, asOf)
		if err != nil {
			return nil, err
		}
		for i, items := range months {
			f.find(items, first+month(i), i == 0)
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

// find goes through one month. What began in an earlier month stands in this one
// too; it counts in the first month only.
func (f *finder) find(items []item, m month, first bool) {
	for i := range items {
		it := &items[i]
		if it.in != m && !first {
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

func (f *finder) instances() []Instance {
	slices.SortFunc(f.found, func(a, b found) int {
		if c := cmp.Compare(a.start, b.start); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(b.end, a.end), cmp.Compare(a.of.Event, b.of.Event), cmp.Compare(a.of.RecurrenceID, b.of.RecurrenceID))
	})
	out := make([]Instance, len(f.found))
	for i, one := range f.found {
		out[i] = one.of.Instance
		if !one.whole {
			out[i] = one.of.redacted()
		}
		out[i].StartUS, out[i].EndUS = one.start, one.end
	}
	return out
}

// months gives the buckets from first to last, reading those that are not held.
func (s *Service) months(ctx context.Context, org ref.Org, space ref.Space, first, last month, asOf int64) ([][]item, error) {
	out := make([][]item, last-first+1)
	missing, until := month(-1), month(-1)
	for m := first; m <= last; m++ {
		items, ok := s.buckets.get(bucketKey{org, space, m})
		if !ok {
			if missing < 0 {
				missing = m
			}
			until = m
		}
		out[m-first] = items
	}
	if missing < 0 {
		return out, nil
	}
	read, err := s.readMonths(ctx, org, space, missing, until)
	if err != nil {
		return nil, err
	}
	for i, items := range read {
		m := missing + month(i)
		out[m-first] = items
		s.buckets.put(bucketKey{org, space, m}, items, asOf)
	}
	return out, nil
}

// readMonths reads a space's buckets from the database.
func (s *Service) readMonths(ctx context.Context, org ref.Org, space ref.Space, first, last month) ([][]item, error) {
	from, to := first.begins(), (last + 1).begins()
	r := reading{first: first, months: make([][]item, last-first+1), living: map[ref.ID]bool{}}
	err := s.db().Snapshot(ctx, func(ctx context.Context, reader db.Reader) error {
		living, err := db.All(ctx, reader, db.Scan1[ref.ID], qLiving, org, space)
		if err != nil {
			return err
		}
		for _, id := range living {
			r.living[id] = true
		}
		err = db.Each(ctx, reader, func(row db.Row) error {
			e, err := scanPlain(row)
			if err == nil {
				r.add(&e, e.Single())
			}
			return err
		}, qPlain, org, space, from-object.PlainAtMost, to)
		if err != nil {
			return err
		}
		wide, err := db.All(ctx, reader, scanEvent, qWide, org, space, from, to)
		r.wide = wide
		return err
	})
	if err != nil {
		return nil, err
	}
	for i := range r.wide {
		e := &r.wide[i]
		if !r.living[e.Calendar] {
			continue
		}
		occurrences, warning := object.Occurrences(e.Text, &e.Projection, from, to, maxOccurrences*int(last-first+1))
		if warning != "" {
			e.Warnings = append(slices.Clone(e.Warnings), warning)
		}
		for _, o := range occurrences {
			r.add(e, o)
		}
	}
	for _, items := range r.months {
		slices.SortFunc(items, func(a, b item) int { return cmp.Compare(a.StartUS, b.StartUS) })
	}
	return r.months, nil
}

// reading sorts what is read into months.
type reading struct {
	first  month
	months [][]item
	living map[ref.ID]bool
	wide   []Event
}

func (r *reading) add(e *Event, o object.Occurrence) {
	if !r.living[e.Calendar] {
		return
	}
	begins := monthOf(o.Start)
	ends := begins
	if o.End > o.Start {
		ends = monthOf(o.End - 1)
	}
	ends = min(ends, r.first+month(len(r.months))-1)
	if begins > ends || ends < r.first {
		return
	}
	it := item{e.instance(&o), begins}
	for m := max(begins, r.first); m <= ends; m++ {
		r.months[m-r.first] = append(r.months[m-r.first], it)
	}
}
