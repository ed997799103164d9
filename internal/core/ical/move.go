package ical

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// MoveSeries gives the whole series another start and end; the zone and even the
// form may change. Every instance moves by the same time on the wall: RRULE and
// UNTIL, RDATE, EXDATE and RECURRENCE-ID go along, and so do overrides that
// had kept the time of their instance. SEQUENCE is raised.
// Errors: ical.no_start, ical.no_master (Invalid), recur.not_movable (Conflict).
func (o *Object) MoveSeries(start, end DateTime, now clock.Micros) error {
	m := o.Master()
	if m == nil {
		return errs.New(errs.Invalid, "ical.no_master", "Only single instances of this series are here. Move them one by one.")
	}
	old, err := o.StartOf(m)
	if err != nil {
		return err
	}
	mv := move{o: o, s: Compile(o), old: old, start: start}
	rules, err := mv.rules(m)
	if err != nil {
		return err
	}
	overrides := mv.overrides()
	o.eachDate(m, "EXDATE", mv.exdate)
	o.eachDate(m, "RDATE", mv.date)
	for i := range m.Props {
		if p := &m.Props[i]; p.Name() == "RRULE" || p.Name() == "EXRULE" {
			if text := rules[0]; text != p.Value() {
				*p = p.WithValue(text)
			}
			rules = rules[1:]
		}
	}
	m.SetTimes(start, end)
	m.Bump(now)
	for _, apply := range overrides {
		apply(now)
	}
	o.Fit()
	return nil
}

// move is how a series goes from one start to another.
type move struct {
	o          *Object
	s          *Series
	old, start DateTime
}

// to moves one wall of the series.
func (mv *move) to(w zone.Wall) zone.Wall {
	if mv.old.Form == DateForm || mv.start.Form == DateForm {
		days := mv.start.Wall.Midnight() - mv.old.Wall.Midnight()
		return w.Midnight() + days + mv.start.Wall - mv.start.Wall.Midnight()
	}
	return w + mv.start.Wall - mv.old.Wall
}

// like gives a wall in the form of the new start.
func (mv *move) like(w zone.Wall) DateTime {
	d := mv.start
	d.Wall = w
	return d
}

func (mv *move) date(d DateTime) (DateTime, bool) {
	return mv.like(mv.to(mv.s.wall(mv.s.key(d)))), true
}

// exdate moves an EXDATE; one that excludes a whole day still does.
func (mv *move) exdate(d DateTime) (DateTime, bool) {
	if d.Form == DateForm && mv.s.form != DateForm {
		days := mv.start.Wall.Midnight() - mv.old.Wall.Midnight()
		return Date(d.Wall + days), true
	}
	return mv.date(d)
}

// rules gives the texts of the moved RRULEs and EXRULEs, in order; rules that
// can't be read keep theirs.
func (mv *move) rules(m *Component) ([]string, error) {
	var out []string
	for i := range m.Props {
		p := &m.Props[i]
		if p.Name() != "RRULE" && p.Name() != "EXRULE" {
			continue
		}
		r, err := recur.Parse(p.Value())
		if err != nil {
			out = append(out, p.Value())
			continue
		}
		moved, err := r.Shift(mv.old.Wall, mv.start.Wall)
		if err != nil {
			return nil, err
		}
		if r.Until != nil {
			moved.Until = mv.until(*r.Until)
		}
		if moved.String() == r.String() {
			out = append(out, p.Value())
			continue
		}
		out = append(out, moved.String())
	}
	return out, nil
}

// until moves UNTIL on the wall, and writes it as the new start asks for:
// a date for days, UTC for times in a zone (RFC 5545 3.3.10).
func (mv *move) until(u zone.Stamp) *zone.Stamp {
	w := u.Wall
	switch {
	case u.Date && mv.old.Form != DateForm:
		w += zone.Day - zone.Second // the whole of that day
	case u.UTC && mv.old.Zone != nil:
		w = mv.old.Zone.ToWall(clock.Micros(u.Wall))
	}
	if mv.old.Form == DateForm || mv.start.Form == DateForm {
		w = w.Midnight() + mv.start.Wall.Midnight() - mv.old.Wall.Midnight()
	} else {
		w += mv.start.Wall - mv.old.Wall
	}
	switch {
	case mv.start.Form == DateForm:
		return &zone.Stamp{Wall: w.Midnight(), Date: true}
	case mv.old.Form == DateForm:
		w += zone.Day - zone.Second
	}
	if mv.start.Zone == nil {
		return &zone.Stamp{Wall: w}
	}
	at, _ := mv.start.Zone.ToInstant(w)
	return &zone.Stamp{Wall: zone.Wall(at), UTC: true}
}

// overrides prepares what becomes of every override.
func (mv *move) overrides() []func(now clock.Micros) {
	var out []func(clock.Micros)
	for _, c := range mv.s.changes {
		id := mv.like(mv.to(mv.s.wall(c.key)))
		own := c.start
		follows := c.shift == 0 && own.Form == mv.old.Form
		length := c.span
		out = append(out, func(now clock.Micros) {
			p := id.Property("RECURRENCE-ID")
			if isFuture(c.comp) {
				p = p.WithParam("RANGE", "THISANDFUTURE")
			}
			c.comp.Set(p)
			if follows && c.comp.Has("DTSTART") {
				start := id
				if own.Zone != nil && mv.start.Zone != nil && own.Zone != mv.old.Zone {
					start = own // it is written in a zone of its own: keep that
					start.Wall = own.Zone.ToWall(id.At(nil))
				}
				c.comp.SetTimes(start, length.after(start))
			}
			c.comp.Bump(now)
		})
	}
	return out
}

// after gives the end of something that begins at start, in the same form; zero
// when it has no length.
func (l length) after(start DateTime) DateTime {
	if l == (length{}) {
		return DateTime{}
	}
	end := start
	end.Wall += zone.Wall(l.days) * zone.Day
	switch {
	case start.Form == DateForm:
		end.Wall = (end.Wall + l.exact + zone.Day - 1).Midnight()
	case start.Zone == nil:
		end.Wall += l.exact
	default:
		at, _ := start.Zone.ToInstant(end.Wall)
		end.Wall = start.Zone.ToWall(at + clock.Micros(l.exact))
	}
	return end
}
