package ical

import (
	"cmp"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// Series is an object made ready for expansion. It never changes, keeps no hold
// on the object's calendar but its components, and may be shared as long as
// nobody changes those.
type Series struct {
	UID    string
	Kind   string
	Notes  []Note     // what was strange about times and rules
	form   Form       // of the master's start
	zone   *zone.Zone // of the master; nil for days and floating times
	master body
	// set counts keys: instants, or walls as if in UTC for days and floating times.
	set      *recur.Set
	once     []recur.Occurrence // the one instance of what doesn't recur
	recurs   bool
	periods  map[clock.Micros]length // of RDATEs that are periods
	changes  []change                // overrides, by key
	replaced []clock.Micros          // the keys of changes, ascending
	futures  []change                // overrides with RANGE=THISANDFUTURE, by key
	spare    clock.Micros            // how long before the window an instance may begin
}

// body is what one component says of its instances.
type body struct {
	comp      *Component
	span      length
	wholeDay  bool // days that Outlook wrote as times
	cancelled bool
}

func bodyOf(c *Component, start DateTime, span length) body {
	return body{c, span, isWholeDay(c, start, span), strings.EqualFold(c.Value("STATUS"), "CANCELLED")}
}

// length is how long an instance lasts.
type length struct {
	days  int64     // nominal: added on the wall
	exact zone.Wall // then this much real time
}

// change is one override made ready.
type change struct {
	body
	key   clock.Micros
	start DateTime
	shift zone.Wall // how far start is from what the series says, on the wall
}

// slackTime is more than any two zones are apart, or one from itself.
const slackTime = 27 * 3600 * 1e9

const slack = clock.Micros(27 * zone.Hour)

// Compile makes an object ready. It never fails: what can't be read is noted
// and left out, so that one bad line doesn't hide an event.
func Compile(o *Object) *Series {
	zs := NewZones(o.Calendar)
	s := &Series{UID: o.UID, Kind: o.Kind}
	if m := o.Master(); m != nil {
		s.compileMaster(m, zs)
	}
	for _, c := range o.Overrides() {
		s.compileOverride(c, zs)
	}
	slices.SortStableFunc(s.changes, func(a, b change) int { return cmp.Compare(a.key, b.key) })
	for _, c := range s.changes {
		s.replaced = append(s.replaced, c.key)
		s.spare = max(s.spare, c.span.most())
		if isFuture(c.comp) {
			s.futures = append(s.futures, c)
			s.spare = max(s.spare, c.span.most()+clock.Micros(max(c.shift, -c.shift)))
		}
	}
	s.spare += slack
	s.Notes = zs.Notes()
	return s
}

func isFuture(c *Component) bool {
	return strings.EqualFold(c.Get("RECURRENCE-ID").Param("RANGE"), "THISANDFUTURE")
}

// most is a bound on how long an instance lasts.
func (l length) most() clock.Micros {
	return max(0, clock.Micros(l.days)*clock.Micros(zone.Day)+clock.Micros(l.exact))
}

// compileMaster reads start, length, rules and dates of the master.
func (s *Series) compileMaster(m *Component, zs *Zones) {
	start, span, ok := timesOf(m, zs)
	s.master = bodyOf(m, start, span)
	if !ok {
		return
	}
	s.form, s.zone = start.Form, start.Zone
	s.spare = span.most()
	var rules, exRules []recur.Rule
	for i := range m.Props {
		p := &m.Props[i]
		if p.Name() != "RRULE" && p.Name() != "EXRULE" {
			continue
		}
		r, err := recur.Parse(p.Value())
		switch {
		case err != nil:
			zs.Note(p.Line(), "%s left out: %v", p.Name(), err)
		case p.Name() == "RRULE":
			rules = append(rules, r)
		default:
			exRules = append(exRules, r)
		}
	}
	rstart := recur.Start{Wall: start.Wall, Date: start.Form == DateForm, Zone: s.zone}
	s.set = recur.NewSet(rstart, rules, exRules, s.rdates(m, zs), s.exdates(m, zs))
	s.recurs = s.set.Recurs()
	if o, ok := s.set.First(); ok && !s.recurs {
		s.once = []recur.Occurrence{o}
	}
}

// key gives the key that a value names in this series: its instant, or its wall
// where the series is made of days or floating times.
func (s *Series) key(d DateTime) clock.Micros {
	switch {
	case s.form == DateForm:
		return clock.Micros(d.Wall.Midnight())
	case s.form == FloatingForm:
		return clock.Micros(d.Wall)
	}
	return d.At(s.zone)
}

func (s *Series) rdates(m *Component, zs *Zones) []recur.Occurrence {
	var out []recur.Occurrence
	add := func(d DateTime) clock.Micros {
		if d.Form == DateForm && s.form != DateForm { // that day, at the series' time
			start := m.Get("DTSTART")
			if at, err := start.DateTime(zs); err == nil {
				d = DateTime{Wall: d.Wall + at.Wall - at.Wall.Midnight(), Form: s.form, Zone: s.zone}
			}
		}
		key := s.key(d)
		out = append(out, recur.Occurrence{At: key, Wall: s.wall(key)})
		return key
	}
	for p := range m.All("RDATE") {
		if !strings.EqualFold(p.Param("VALUE"), "PERIOD") && !strings.Contains(p.Value(), "/") {
			for _, d := range p.DateTimes(zs) {
				add(d)
			}
			continue
		}
		for _, per := range p.Periods(zs) {
			key := add(per.Start)
			l := length{days: per.For.Days, exact: zone.Wall(per.For.Seconds) * zone.Second}
			if !per.End.IsZero() {
				l = length{exact: zone.Wall(per.End.At(s.zone) - per.Start.At(s.zone))}
			}
			if l.days < 0 || l.exact < 0 {
				l = length{}
			}
			if s.periods == nil {
				s.periods = map[clock.Micros]length{}
			}
			s.periods[key] = l
			s.spare = max(s.spare, l.most())
		}
	}
	return out
}

func (s *Series) exdates(m *Component, zs *Zones) []recur.Exclusion {
	var out []recur.Exclusion
	for p := range m.All("EXDATE") {
		for _, d := range p.DateTimes(zs) {
			if d.Form == DateForm && s.form != DateForm {
				out = append(out, recur.Exclusion{Day: true, On: d.Wall})
				continue
			}
			out = append(out, recur.Exclusion{At: s.key(d)})
		}
	}
	return out
}

// wall gives what the series' clocks show at a key.
func (s *Series) wall(key clock.Micros) zone.Wall {
	if s.zone == nil {
		return zone.Wall(key)
	}
	return s.zone.ToWall(key)
}

// compileOverride reads one component with a RECURRENCE-ID.
func (s *Series) compileOverride(c *Component, zs *Zones) {
	id, err := c.Get("RECURRENCE-ID").DateTime(zs)
	if err != nil {
		zs.Note(c.Line, "Left out a changed instance: %v", err)
		return
	}
	start, span, ok := timesOf(c, zs)
	if s.set == nil { // the master lacks: the override tells the form
		if len(s.changes) == 0 {
			s.form, s.zone = id.Form, id.Zone
		}
		if !ok {
			return
		}
	}
	ch := change{key: s.match(id), start: start}
	if !ok { // a cancelled one often says no more than which it is
		ch.start, span = s.value(ch.key), s.master.span
	}
	ch.body = bodyOf(c, ch.start, span)
	if ch.start.Form == s.form && ch.start.Zone == s.zone {
		ch.shift = ch.start.Wall - s.wall(ch.key)
	} else {
		ch.shift = zone.Wall(ch.start.At(s.zone) - s.value(ch.key).At(s.zone))
	}
	if c.Has("RRULE") || c.Has("RDATE") {
		zs.Note(c.Line, "The rule of a changed instance is not followed: only the series has one.")
	}
	s.changes = append(s.changes, ch)
}

// value gives a key in the form of the master's start.
func (s *Series) value(key clock.Micros) DateTime {
	d := DateTime{Wall: s.wall(key), Form: s.form, Zone: s.zone}
	if s.form == ZonedForm {
		d.TZID = s.zone.Name()
	}
	return d
}

// match finds which instance a RECURRENCE-ID means, also when it is written in
// another form than the master's start.
func (s *Series) match(id DateTime) clock.Micros {
	switch {
	case s.set == nil || id.Form == s.form:
		return s.key(id)
	case id.Form == DateForm: // of a series with times: the first instance on that day
		from, to := clock.Micros(id.Wall), clock.Micros(id.Wall.AddDays(1))
		if s.zone != nil {
			from, _ = s.zone.ToInstant(id.Wall)
			to, _ = s.zone.ToInstant(id.Wall.AddDays(1))
		}
		if found := s.set.Between(from, to, nil); len(found) > 0 {
			return found[0].At
		}
		return from
	case s.form == DateForm: // of a series of days: in UTC it may show the day before
		key := s.key(id)
		next := key + clock.Micros(zone.Day)
		if id.Form == UTCForm && len(s.set.Between(key, key+1, nil)) == 0 && len(s.set.Between(next, next+1, nil)) > 0 {
			return next
		}
		return key
	}
	return s.key(id)
}

// isWholeDay recognises the days that Outlook writes as times from midnight to midnight.
func isWholeDay(c *Component, start DateTime, span length) bool {
	return start.Form != DateForm && strings.EqualFold(c.Value("X-MICROSOFT-CDO-ALLDAYEVENT"), "TRUE") &&
		start.Wall == start.Wall.Midnight() && span.most() >= clock.Micros(23*zone.Hour)
}

// timesOf reads start and length of a component; ok is false when it has no start.
func timesOf(c *Component, zs *Zones) (start DateTime, span length, ok bool) {
	p, endName := c.Get("DTSTART"), "DTEND"
	if c.Name == "VTODO" {
		endName = "DUE"
		if p == nil {
			p = c.Get("DUE")
		}
	}
	if p == nil {
		zs.Note(c.Line, "This %s has no start, so it is not in the calendar.", c.Name)
		return start, span, false
	}
	start, err := p.DateTime(zs)
	if err != nil {
		zs.Note(p.Line(), "%v", err)
		return start, span, false
	}
	return start, spanOf(c, start, c.Get(endName), zs), true
}

// spanOf reads how long a component lasts (RFC 5545 3.6.1).
func spanOf(c *Component, start DateTime, end *Property, zs *Zones) length {
	def := length{}
	if start.Form == DateForm { // RFC 5545 says so of events; a day is one for a task as well
		def.days = 1
	}
	if end == nil {
		return durationOf(c, start, def, zs)
	}
	e, err := end.DateTime(zs)
	if err != nil {
		zs.Note(end.Line(), "%v", err)
		return def
	}
	if start.Form == DateForm || e.Form == DateForm && start.Form == FloatingForm {
		days := e.Wall.Midnight().Day() - start.Wall.Day()
		if e.Form != DateForm && e.Wall != e.Wall.Midnight() {
			days++ // the day it ends in counts
		}
		if start.Form != DateForm {
			return notNegative(length{exact: e.Wall - start.Wall}, end, zs)
		}
		if days <= 0 {
			if days < 0 {
				zs.Note(end.Line(), "The end is before the start; taken as one day.")
			}
			return def
		}
		return length{days: days}
	}
	switch {
	case e.Form == DateForm: // midnight where the event is
		e = DateTime{Wall: e.Wall, Form: start.Form, Zone: start.Zone}
	case start.Zone == nil && e.Zone == nil:
		return notNegative(length{exact: e.Wall - start.Wall}, end, zs)
	}
	return notNegative(length{exact: zone.Wall(e.At(start.Zone) - start.At(e.Zone))}, end, zs)
}

func durationOf(c *Component, start DateTime, def length, zs *Zones) length {
	p := c.Get("DURATION")
	if p == nil {
		return def
	}
	d, err := p.Duration()
	if err != nil {
		zs.Note(p.Line(), "%v", err)
		return def
	}
	l := length{days: d.Days, exact: zone.Wall(d.Seconds) * zone.Second}
	if start.Form == DateForm { // days are whole
		l = length{days: d.Days + (d.Seconds+86399)/86400}
		if l.days == 0 {
			return def
		}
	}
	return notNegative(l, p, zs)
}

func notNegative(l length, p *Property, zs *Zones) length {
	if l.days < 0 || l.exact < 0 {
		zs.Note(p.Line(), "The end is before the start; taken as ending at once.")
		return length{}
	}
	return l
}
