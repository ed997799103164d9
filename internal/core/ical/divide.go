package ical

import (
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// ErrFirst tells that nothing of a series lies before an instance, so that it and
// all that follow are the whole.
var ErrFirst = errs.New(errs.Conflict, "ical.first_instance", "This is the first of the series. Change the whole series instead.")

var errNotDivisible = errs.New(errs.Conflict, "ical.not_divisible", "Another program wrote this series in a way that can't be divided. Change only this one, or the whole series.")

// Divide splits the series before an instance: "change this and all that follow".
// The object keeps what is before; what is from there on comes back as an object
// of its own under another UID, with the same instances at the same times and
// everything else that the series says. Rules go on from where they were:
// COUNT is what is left of it, UNTIL stays; RDATEs, EXDATEs and overrides go to
// the part that they are about, and keep their keys.
// Errors: ErrFirst; ical.no_such_instance (NotFound); ical.not_divisible (Conflict).
func (o *Object) Divide(key clock.Micros, uid string, now clock.Micros) (*Object, error) {
	s := Compile(o)
	m := o.Master()
	if m == nil || s.set == nil {
		return nil, noInstance()
	}
	if _, ok := s.at(key); !ok {
		return nil, noInstance()
	}
	if s.firstIs(key) {
		return nil, ErrFirst
	}
	d, err := s.division(m, key)
	if err != nil {
		return nil, err
	}
	tail := o.Clone()
	tail.UID = uid
	tail.Calendar.Children = s.from(key, o.Calendar.Children, tail.Calendar.Children)
	tail.begin(s, d)
	tail.keepFrom(s, key, d.start)
	for _, c := range tail.items() {
		c.SetText("UID", uid)
		c.Remove("SEQUENCE")
		c.Touch(now)
	}
	if err := o.EndBefore(key, now); err != nil {
		return nil, err
	}
	o.eachDate(m, "EXDATE", func(x DateTime) (DateTime, bool) { return x, s.before(x, key) })
	return tail, nil
}

// firstIs reports whether no instance lies before a key.
func (s *Series) firstIs(key clock.Micros) bool {
	start := s.set.Start().At()
	if key <= start {
		return true
	}
	if len(s.changes) > 0 && s.changes[0].key < key {
		return false
	}
	for from, reach := start, clock.Micros(zone.Day); from < key; from, reach = from+reach, reach*8 {
		if len(s.set.Between(from, min(from+reach, key), nil)) > 0 {
			return false
		}
	}
	return true
}

// division is how a series is divided.
type division struct {
	start DateTime    // of the second part
	rule  *recur.Rule // its rule; nil when only RDATEs are left
	span  length
}

// division finds where the second part begins: at the first time from key on that
// the rule names, so that whatever the rule takes from its start stays as it was.
func (s *Series) division(m *Component, key clock.Micros) (division, error) {
	var rules []recur.Rule
	for i := range m.Props {
		switch p := &m.Props[i]; p.Name() {
		case "EXRULE":
			return division{}, errNotDivisible
		case "RRULE":
			r, err := recur.Parse(p.Value())
			if err != nil {
				return division{}, errNotDivisible
			}
			rules = append(rules, r)
		}
	}
	if len(rules) > 1 || slices.ContainsFunc(s.futures, func(c change) bool { return c.key < key }) {
		return division{}, errNotDivisible
	}
	d := division{start: s.value(key), span: s.master.span}
	if len(rules) == 0 {
		return d, nil
	}
	r := rules[0]
	next, ok := s.firstFrom(&r, key)
	if !ok {
		return d, nil // the rule had ended; what is left was added by RDATE
	}
	if r.Count > 0 {
		budget := recur.NewBudget(recur.DefaultBudget)
		r.Count -= len(r.Between(s.set.Start(), s.set.Start().At(), next.At, budget))
		if budget.Truncated() || r.Count < 1 {
			return division{}, errNotDivisible
		}
	}
	d.rule = &r
	d.start = s.value(next.At)
	d.start.Wall = s.nominal(&r, next)
	return d, nil
}

// firstFrom gives the first time from key on that a rule names.
func (s *Series) firstFrom(r *recur.Rule, key clock.Micros) (recur.Occurrence, bool) {
	for _, days := range []clock.Micros{3, 400, 4000, 40000} {
		if found := r.Between(s.set.Start(), key, key+days*clock.Micros(zone.Day), nil); len(found) > 0 {
			return found[0], true
		}
	}
	return recur.Occurrence{}, false
}

// nominal gives the wall of an occurrence as its rule means it: where the clocks
// skip it, they show another.
func (s *Series) nominal(r *recur.Rule, at recur.Occurrence) zone.Wall {
	own := s.set.Start().Wall
	if s.zone == nil || r.Freq > recur.Daily || len(r.ByHour)+len(r.ByMinute)+len(r.BySecond) > 0 {
		return at.Wall
	}
	wall := at.Wall.Midnight() + own - own.Midnight()
	if there, _ := s.zone.ToInstant(wall); there != at.At {
		return at.Wall
	}
	return wall
}

// begin gives the master of the second part its start, end and rule.
func (o *Object) begin(s *Series, d division) {
	m := o.Master()
	if p := m.Get("DTSTART"); p != nil && d.start.Form == ZonedForm {
		d.start.TZID = p.Param("TZID")
	}
	m.Set(d.start.Property("DTSTART"))
	for _, name := range []string{"DTEND", "DUE"} {
		p := m.Get(name)
		if p == nil {
			continue
		}
		was, err := p.DateTime(o.Zones())
		end := d.span.after(d.start)
		if end == (DateTime{}) {
			end = d.start
		}
		if err == nil && was.Zone != nil && end.Zone != nil && was.Zone != end.Zone {
			was.Wall = was.Zone.ToWall(end.At(nil))
			end = was
		}
		m.Set(end.Property(name))
	}
	for i := range m.Props {
		if p := &m.Props[i]; p.Name() == "RRULE" && d.rule != nil && d.rule.Count > 0 {
			*p = p.WithValue(d.rule.String())
		}
	}
	if d.rule == nil {
		m.Remove("RRULE")
	}
}

// from gives those of the copies whose originals are not about instances before a key.
func (s *Series) from(key clock.Micros, originals, copies []*Component) []*Component {
	var out []*Component
	for i, c := range originals {
		if !slices.ContainsFunc(s.changes, func(ch change) bool { return ch.comp == c && ch.key < key }) {
			out = append(out, copies[i])
		}
	}
	return out
}

// keepFrom leaves of the dates of the second part those from a key on.
func (o *Object) keepFrom(s *Series, key clock.Micros, start DateTime) {
	m := o.Master()
	begin := s.key(start)
	o.eachDate(m, "RDATE", func(x DateTime) (DateTime, bool) {
		k := s.key(x)
		_, period := s.periods[k]
		return x, k >= key && (k != begin || period)
	})
	o.eachDate(m, "EXDATE", func(x DateTime) (DateTime, bool) { return x, !s.before(x, key) })
}

// before reports whether an EXDATE is about instances before a key; one of a whole
// day counts with the instances on that day.
func (s *Series) before(x DateTime, key clock.Micros) bool {
	if x.Form == DateForm && s.form != DateForm {
		return x.Wall.Midnight() < s.wall(key).Midnight()
	}
	return s.key(x) < key
}
