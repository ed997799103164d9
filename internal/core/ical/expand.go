package ical

import (
	"cmp"
	"slices"
	"sync"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// Instance is one time at which an event (a task, an entry) is.
type Instance struct {
	// Key names the instance in its series, whatever was moved: the instant the
	// series says, or for days and floating times their wall as if in UTC.
	Key        clock.Micros
	Start, End clock.Micros // instants; End is exclusive
	// What clocks show: in Zone, or for days and floating times anywhere.
	StartWall, EndWall zone.Wall
	Zone               *zone.Zone // nil for days and floating times
	AllDay             bool       // StartWall and EndWall are midnights; EndWall is exclusive
	Floating           bool
	Recurring          bool // it is one of a series
	Override           bool // Component is not the master
	Cancelled          bool // STATUS is CANCELLED: not to be counted as busy
	Component          *Component
}

// Expand gives the instances of an object that overlap from ≤ t < to; see Series.Expand.
func Expand(o *Object, from, to clock.Micros, viewer *zone.Zone, b *recur.Budget) (list []Instance, truncated bool, found []Note) {
	s := Compile(o)
	if b == nil {
		b = recur.NewBudget(recur.DefaultBudget)
	}
	return s.Expand(from, to, viewer, b), b.Truncated(), s.Notes
}

// Expand gives the instances that overlap from ≤ t < to, by start; one without
// length counts when it is within. Days and floating times are read in viewer
// (nil means UTC). Cancelled instances are there and marked. b may be nil; when
// its steps run out the list is cut and b says so.
func (s *Series) Expand(from, to clock.Micros, viewer *zone.Zone, b *recur.Budget) []Instance {
	return s.Append(nil, from, to, viewer, b)
}

// Append is Expand that adds to dst; what it adds is sorted.
func (s *Series) Append(dst []Instance, from, to clock.Micros, viewer *zone.Zone, b *recur.Budget) []Instance {
	if viewer == nil {
		viewer = zone.UTC
	}
	base := len(dst)
	from, to = max(from, -1<<58), min(to, 1<<58)
	if s.set != nil {
		dst = s.appendSeries(dst, from, to, viewer, b)
	}
	for i := range s.changes {
		c := &s.changes[i]
		in := Instance{Key: c.key, StartWall: c.start.Wall, Zone: c.start.Zone, Recurring: true, Override: true}
		in.AllDay, in.Floating = c.start.Form == DateForm, c.start.Form == FloatingForm
		in.Start = c.start.At(viewer)
		in.finish(&c.body, c.span, viewer)
		if in.overlaps(from, to) {
			dst = append(dst, in)
		}
	}
	if len(s.changes) > 0 {
		slices.SortStableFunc(dst[base:], func(a, b Instance) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Key, b.Key)) })
	}
	return dst
}

// appendSeries adds the instances that the set makes and no override replaces.
func (s *Series) appendSeries(dst []Instance, from, to clock.Micros, viewer *zone.Zone, b *recur.Budget) []Instance {
	if !s.recurs {
		return s.appendAll(dst, s.once, from, to, viewer)
	}
	scratch := occurrences.Get().(*[]recur.Occurrence)
	*scratch = s.set.Append((*scratch)[:0], from-s.spare, to+s.spare, b)
	dst = s.appendAll(dst, *scratch, from, to, viewer)
	occurrences.Put(scratch)
	return dst
}

// occurrences keeps room for what a set makes, from one expansion to the next.
var occurrences = sync.Pool{New: func() any { return new([]recur.Occurrence) }}

// appendAll makes instances of occurrences.
func (s *Series) appendAll(dst []Instance, list []recur.Occurrence, from, to clock.Micros, viewer *zone.Zone) []Instance {
	for _, o := range list {
		if len(s.replaced) > 0 {
			if _, gone := slices.BinarySearch(s.replaced, o.At); gone {
				continue
			}
		}
		in := Instance{Key: o.At, Start: o.At, StartWall: o.Wall, Zone: s.zone, Recurring: s.recurs}
		in.AllDay, in.Floating = s.form == DateForm, s.form == FloatingForm
		says, span := &s.master, s.master.span
		if len(s.periods) > 0 {
			if l, ok := s.periods[o.At]; ok {
				span = l
			}
		}
		if c := s.future(o.At); c != nil { // moved as RANGE=THISANDFUTURE says
			in.StartWall += c.shift
			in.Override, says, span = true, &c.body, c.span
			if s.zone != nil {
				in.Start, _ = s.zone.ToInstant(in.StartWall)
			}
		}
		if s.zone == nil {
			in.Start, _ = viewer.ToInstant(in.StartWall)
		}
		in.finish(says, span, viewer)
		if in.overlaps(from, to) {
			dst = append(dst, in)
		}
	}
	return dst
}

// future gives the last override for this and all later instances that applies to a key.
func (s *Series) future(key clock.Micros) *change {
	for i := len(s.futures) - 1; i >= 0; i-- {
		if s.futures[i].key <= key {
			return &s.futures[i]
		}
	}
	return nil
}

// finish works out the end, and turns days written as times into days.
func (in *Instance) finish(says *body, span length, viewer *zone.Zone) {
	in.Component, in.Cancelled = says.comp, says.cancelled
	z := in.Zone
	if z == nil {
		z = viewer
	}
	if in.AllDay {
		in.StartWall = in.StartWall.Midnight()
	}
	switch {
	case in.Zone == nil: // on the wall from start to end
		in.EndWall = in.StartWall + zone.Wall(span.days)*zone.Day + span.exact
		in.End, _ = z.ToInstant(in.EndWall)
	case span.days != 0: // nominal days first, then exact time (RFC 5545 3.3.6)
		at, _ := z.ToInstant(in.StartWall + zone.Wall(span.days)*zone.Day)
		in.End = at + clock.Micros(span.exact)
		in.EndWall = z.ToWall(in.End)
	default:
		in.End = in.Start + clock.Micros(span.exact)
		in.EndWall = z.ToWall(in.End)
	}
	if says.wholeDay {
		in.AllDay, in.Floating, in.Zone = true, false, nil
		in.EndWall = max((in.EndWall + zone.Day - 1).Midnight(), in.StartWall+zone.Day)
		in.Start, _ = viewer.ToInstant(in.StartWall)
		in.End, _ = viewer.ToInstant(in.EndWall)
	}
	in.End = max(in.End, in.Start)
}

func (in *Instance) overlaps(from, to clock.Micros) bool {
	return in.Start < to && (in.End > from || in.Start >= from)
}

// Span gives when the first instance begins and the last one ends, whoever
// looks: days and floating times are counted from the earliest place on earth to
// the latest. last is clock.Forever when there is no end or none was found
// within the budget. An object without any time gives first > last.
func (s *Series) Span() (first, last clock.Micros, recurring bool) {
	first, last = clock.Forever, -clock.Forever
	if s.set != nil {
		recurring = s.set.Recurs()
		a, z := s.set.Bounds(nil)
		first, last = s.widen(a-s.shifts(-1), 0, s.zone), clock.Forever
		if z != clock.Forever {
			last = s.widen(z+s.shifts(1), s.longest(), s.zone)
		}
	}
	for i := range s.changes {
		c := &s.changes[i]
		at := c.start.At(zone.UTC)
		first = min(first, s.widen(at, 0, c.start.Zone))
		last = max(last, s.widen(at, max(1, c.span.most()), c.start.Zone))
		recurring = true
	}
	return first, last, recurring
}

// widen gives the earliest begin (most 0) or the latest end of an instance at a key.
func (s *Series) widen(at, most clock.Micros, z *zone.Zone) clock.Micros {
	unbound := z == nil || s.master.wholeDay
	switch {
	case most == 0 && unbound:
		return at - 14*clock.Micros(zone.Hour)
	case most == 0:
		return at
	case unbound:
		return at + most + 12*clock.Micros(zone.Hour)
	}
	return at + most
}

// longest is a bound on how long an instance of the series lasts, at least 1.
// Nominal days may last an hour longer where clocks go back.
func (s *Series) longest() clock.Micros {
	l := max(1, s.master.span.most())
	if s.master.span.days > 0 && s.zone != nil {
		l += clock.Micros(zone.Hour)
	}
	for _, p := range s.periods {
		l = max(l, p.most())
	}
	for _, c := range s.futures {
		l = max(l, c.span.most())
	}
	return l
}

// shifts is a bound on how far overrides with RANGE move instances to one side.
func (s *Series) shifts(sign zone.Wall) clock.Micros {
	var most zone.Wall
	for _, c := range s.futures {
		most = max(most, sign*c.shift)
	}
	if most == 0 {
		return 0
	}
	return clock.Micros(most + zone.Hour)
}

// Span is Series.Span of an object.
func Span(o *Object) (first, last clock.Micros, recurring bool) { return Compile(o).Span() }
