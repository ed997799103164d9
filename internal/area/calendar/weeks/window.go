package weeks

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const (
	day = clock.Micros(zone.Day)
	// maxWindow is the longest window that is read at once.
	maxWindow = 400 * day
	// maxInstances are given at once.
	maxInstances = 200_000
)

// Shown is what lies in a window.
type Shown struct {
	Items []*Instance // by when they begin; shared with others who look: nobody changes them
	// LeftOut counts entries that are not among them, because there is more than can be shown at once.
	LeftOut int
}

// Window gives the instances within from ≤ t < to, over the spaces named (all the
// actor may see when none is). Floating and all-day times are read in zoneName, UTC
// when empty. What the actor may not see whole is redacted. A space the actor has no
// grant to gives nothing. Errors: event.window, zone.unknown.
func (s *Weeks) Window(ctx context.Context, a access.Actor, from, to clock.Micros, spaces []ref.Space, zoneName string) (out Shown, err error) {
	return s.look(ctx, a, from, to, spaces, zoneName, true)
}

// Unordered gives the same space by space, for whoever puts it in an order of their own.
func (s *Weeks) Unordered(ctx context.Context, a access.Actor, from, to clock.Micros, spaces []ref.Space, zoneName string) (out Shown, err error) {
	return s.look(ctx, a, from, to, spaces, zoneName, false)
}

func (s *Weeks) look(ctx context.Context, a access.Actor, from, to clock.Micros, spaces []ref.Space, zoneName string, ordered bool) (out Shown, err error) {
	if from >= to || to-from > maxWindow || from < -maxInstant || to > maxInstant {
		return out, errs.New(errs.Invalid, "event.window", "Ask for at most 400 days at once, from earlier to later.")
	}
	z := zone.UTC
	if zoneName != "" {
		if z, err = zone.Load(zoneName); err != nil {
			return out, err
		}
	}
	v := access.Scope(a, access.On(store.KindEvent, access.Busy))
	if len(spaces) > 0 {
		v = v.Only(spaces...)
	}
	asOf, err := s.buckets.follow(ctx, a.Org)
	if err != nil {
		return out, err
	}
	first, last := weekOf(from-day), weekOf(to+day-1) // floating times move by less than a day
	all, most := make([][]kept, 0, len(v.Spaces())), 0
	for _, space := range v.Spaces() {
		weeks, err := s.weeks(ctx, a.Org, space, first, last, asOf)
		if err != nil {
			return out, err
		}
		for _, one := range weeks {
			most += len(one.items)
		}
		all = append(all, weeks)
	}
	f := &finder{from: from, to: to, zone: z.Cursor(), found: make([]found, 0, min(most, maxInstances))}
	for n, space := range v.Spaces() {
		f.sight = SightOf(a, v, space)
		left := 0
		for i, one := range all[n] {
			f.find(one, first+week(i), i == 0)
			left = max(left, one.left)
		}
		out.LeftOut += left
		if n := len(f.found) - maxInstances; n > 0 {
			out.LeftOut += n
			f.found = f.found[:maxInstances]
		}
	}
	f.shown(&out, ordered)
	return out, nil
}

// maxInstant is the end of the year 9998: beyond it are only endless series.
const maxInstant clock.Micros = 253370764800e6

// finder picks from buckets what lies in a window.
type finder struct {
	from, to clock.Micros
	zone     zone.Cursor
	sight    Sight
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
		whole := f.sight.Whole(it.Class)
		if !whole && !f.sight.Content && !it.Busy {
			continue // who sees only that time is taken learns of nothing else
		}
		f.found = append(f.found, found{start, end, it, whole})
	}
}

func (f *finder) shown(s *Shown, ordered bool) {
	if ordered {
		slices.SortFunc(f.found, func(a, b found) int {
			if c := cmp.Compare(a.start, b.start); c != 0 {
				return c
			}
			return cmp.Or(cmp.Compare(b.end, a.end), cmp.Compare(a.of.Event, b.of.Event), cmp.Compare(a.of.RecurrenceID, b.of.RecurrenceID))
		})
	}
	out := make([]*Instance, len(f.found))
	for i, one := range f.found {
		out[i] = &one.of.Instance
		if one.whole && one.start == out[i].StartUS && one.end == out[i].EndUS {
			continue
		}
		own := one.of.Instance
		if !one.whole {
			own = own.Redact()
		}
		own.StartUS, own.EndUS = one.start, one.end
		out[i] = &own
	}
	s.Items = out
}
