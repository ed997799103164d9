package ical

import (
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// NewObject makes an object with one empty component of a kind (VEVENT, VTODO,
// VJOURNAL), stamped now. Set what it is about, then call Fit.
func NewObject(kind, uid string, now clock.Micros) *Object {
	c := NewComponent(kind)
	c.Set(TextProperty("UID", uid))
	second := now - now%clock.Micros(zone.Second)
	c.Set(UTC(second).Property("DTSTAMP"))
	c.Set(UTC(second).Property("CREATED"))
	cal := NewComponent("VCALENDAR")
	cal.Props = []Property{NewProperty("VERSION", "2.0"), NewProperty("PRODID", ProdID), NewProperty("CALSCALE", "GREGORIAN")}
	cal.Children = []*Component{c}
	return &Object{Calendar: cal, Kind: c.Name, UID: uid}
}

func noInstance() *errs.Error {
	return errs.New(errs.NotFound, "ical.no_such_instance", "The series has no such instance. Load it again: somebody may have changed it.")
}

// at finds one instance of the series.
func (s *Series) at(key clock.Micros) (Instance, bool) {
	for _, c := range s.changes {
		if c.key == key {
			in := Instance{Key: key, Start: c.start.At(zone.UTC), StartWall: c.start.Wall, Zone: c.start.Zone, Recurring: true, Override: true}
			in.AllDay = c.start.Form == DateForm
			in.finish(&c.body, c.span, zone.UTC)
			return in, true
		}
	}
	if s.set == nil || len(s.set.Between(key, key+1, nil)) == 0 {
		return Instance{}, false
	}
	start := key
	if c := s.future(key); c != nil {
		start += clock.Micros(c.shift)
	}
	for _, in := range s.appendSeries(nil, start-slack, start+slack, zone.UTC, nil) {
		if in.Key == key {
			return in, true
		}
	}
	return Instance{}, false
}

// Override gives the component of one instance, for "change only this one". It
// is made from what the series says, with a RECURRENCE-ID in the form of the
// series' start, when there is none yet; its SEQUENCE and stamps are the caller's to raise.
// Errors: ical.no_such_instance (NotFound), ical.not_recurring (Invalid).
func (o *Object) Override(key clock.Micros) (*Component, error) {
	s := Compile(o)
	for _, c := range s.changes {
		if c.key == key && !isFuture(c.comp) {
			return c.comp, nil
		}
	}
	m := o.Master()
	if m == nil {
		return nil, noInstance()
	}
	if s.set == nil || !s.set.Recurs() {
		return nil, errs.New(errs.Invalid, "ical.not_recurring", "This happens only once. Change it itself.")
	}
	in, ok := s.at(key)
	if !ok {
		return nil, noInstance()
	}
	c := in.Component.Clone().Unline()
	for _, name := range []string{"RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"} {
		c.Remove(name)
	}
	o.place(c, in)
	i := slices.IndexFunc(c.Props, func(p Property) bool { return p.Name() == "DTSTART" })
	c.Props = slices.Insert(c.Props, i, o.form(s, key).Property("RECURRENCE-ID"))
	o.Calendar.Children = append(o.Calendar.Children, c)
	return c, nil
}

// form gives a key as the master writes its start, its own TZID included.
func (o *Object) form(s *Series, key clock.Micros) DateTime {
	d := s.value(key)
	if p := o.Master().Get("DTSTART"); p != nil && d.Form == ZonedForm {
		d.TZID = p.Param("TZID")
	}
	return d
}

// place writes an instance's own times into a component that was copied from
// another instance, each in the zone and form it had there.
func (o *Object) place(c *Component, in Instance) {
	for _, t := range []struct {
		name string
		wall zone.Wall
		at   clock.Micros
	}{{"DTSTART", in.StartWall, in.Start}, {"DTEND", in.EndWall, in.End}, {"DUE", in.EndWall, in.End}} {
		p := c.Get(t.name)
		if p == nil {
			continue
		}
		d, err := p.DateTime(o.Zones())
		if err != nil {
			continue
		}
		if d.Wall = t.wall; d.Zone != nil && in.Zone != nil {
			d.Wall = d.Zone.ToWall(t.at)
		}
		c.Set(d.Property(t.name))
	}
}

// MoveInstance gives one instance another time: "move only this one".
// Errors: those of Override.
func (o *Object) MoveInstance(key clock.Micros, start, end DateTime, now clock.Micros) error {
	c, err := o.Override(key)
	if err != nil {
		return err
	}
	c.SetTimes(start, end)
	c.Bump(now)
	o.Fit()
	return nil
}

// DeleteInstance takes one instance out of the series: its override goes, and
// the master gets an EXDATE in the form of its start.
// Errors: ical.no_such_instance (NotFound).
func (o *Object) DeleteInstance(key clock.Micros, now clock.Micros) error {
	s := Compile(o)
	if _, ok := s.at(key); !ok {
		return noInstance()
	}
	for _, c := range s.changes {
		if c.key == key && !isFuture(c.comp) {
			o.Calendar.Children = slices.DeleteFunc(o.Calendar.Children, func(k *Component) bool { return k == c.comp })
		}
	}
	m := o.Master()
	if m == nil {
		if len(o.items()) == 0 {
			return errs.New(errs.Conflict, "ical.last_instance", "This is the only instance left. Delete the whole instead.")
		}
		return nil
	}
	m.Add(o.form(s, key).Property("EXDATE"))
	m.Bump(now)
	return nil
}

// EndBefore ends the series before an instance: "delete this and all that follow".
// Overrides and RDATEs from there on go as well.
// Errors: ical.no_such_instance (NotFound); ical.last_instance (Conflict) when nothing would be left.
func (o *Object) EndBefore(key clock.Micros, now clock.Micros) error {
	s := Compile(o)
	m := o.Master()
	if m == nil || s.set == nil {
		return noInstance()
	}
	if key <= s.set.Start().At() {
		return errs.New(errs.Conflict, "ical.last_instance", "This is the first instance. Delete the whole series instead.")
	}
	until := zone.Stamp{Wall: zone.Wall(key) - zone.Second, UTC: s.zone != nil}
	if s.form == DateForm {
		until = zone.Stamp{Wall: zone.Wall(key).AddDays(-1), Date: true}
	}
	for i := range m.Props {
		p := &m.Props[i]
		if p.Name() != "RRULE" {
			continue
		}
		r, err := recur.Parse(p.Value())
		if err != nil || r.Last(s.set.Start(), nil) < key {
			continue // it ends before anyway
		}
		r.Count, r.Until = 0, &until
		*p = p.WithValue(r.String())
	}
	o.eachDate(m, "RDATE", func(d DateTime) (DateTime, bool) { return d, s.key(d) < key })
	for _, c := range s.changes {
		if c.key >= key {
			o.Calendar.Children = slices.DeleteFunc(o.Calendar.Children, func(k *Component) bool { return k == c.comp })
		}
	}
	m.Bump(now)
	return nil
}

// eachDate rewrites the values of EXDATE or RDATE; fn gives what becomes of each
// and whether it stays. Untouched properties keep their text.
func (o *Object) eachDate(c *Component, name string, fn func(DateTime) (DateTime, bool)) {
	var out []Property
	for i := range c.Props {
		p := c.Props[i]
		if p.Name() != name {
			out = append(out, p)
			continue
		}
		if strings.Contains(p.Value(), "/") {
			out = append(out, o.eachPeriod(p, fn)...)
			continue
		}
		var kept []DateTime
		changed := false
		for _, d := range p.DateTimes(o.Zones()) {
			n, stays := fn(d)
			changed = changed || !stays || n != d
			if stays {
				kept = append(kept, n)
			}
		}
		if !changed {
			out = append(out, p)
			continue
		}
		out = append(out, joined(name, kept)...)
	}
	c.Props = out
}

// joined writes values as lists, one property for each form and zone.
func joined(name string, list []DateTime) []Property {
	var out []Property
	for _, d := range list {
		p := d.Property(name)
		if n := len(out); n > 0 && len(out[n-1].Value()) < 4096 && slices.EqualFunc(out[n-1].Params(), p.Params(), func(a, b Param) bool {
			return a.Name == b.Name && slices.Equal(a.Values, b.Values)
		}) && strings.HasSuffix(out[n-1].Value(), "Z") == strings.HasSuffix(p.Value(), "Z") {
			out[n-1] = out[n-1].WithValue(out[n-1].Value() + "," + p.Value())
			continue
		}
		out = append(out, p)
	}
	return out
}

func (o *Object) eachPeriod(p Property, fn func(DateTime) (DateTime, bool)) []Property {
	var out []Property
	for _, per := range p.Periods(o.Zones()) {
		n, stays := fn(per.Start)
		if !stays {
			continue
		}
		if n.Form == DateForm {
			out = append(out, n.Property(p.Name()))
			continue
		}
		length := per.For
		if !per.End.IsZero() {
			length = Duration{Seconds: int64(per.End.At(nil)-per.Start.At(nil)) / 1e6}
		}
		q := n.Property(p.Name()).WithParam("VALUE", "PERIOD")
		out = append(out, q.WithValue(n.Text()+"/"+length.String()))
	}
	return out
}
