package object

import (
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// Change is what somebody changes of an event; nil leaves a thing as it is.
type Change struct {
	Title, Start, End, Zone, Place, Link, Description, Rule, Class, Status *string
	AllDay, Busy                                                           *bool
	Guests                                                                 *[]Guest
}

// Empty reports whether there is nothing to change.
func (ch *Change) Empty() bool { return *ch == Change{} }

// moves reports whether start or end may change.
func (ch *Change) moves() bool {
	return ch.Start != nil || ch.End != nil || ch.Zone != nil || ch.AllDay != nil
}

// At says which part of a series a change is about.
type At struct {
	Only string // the one occurrence; empty for the whole
	From string // the occurrence somebody looked at when they changed the whole; may be empty
}

// Edit changes an event or one occurrence of it and notes when (DTSTAMP,
// LAST-MODIFIED; SEQUENCE where guests have to look again, RFC 5546 2.1.4).
// Errors: as New; event.no_occurrence, event.rule_one, recur.not_movable.
func Edit(text string, at At, ch Change, now clock.Micros) (string, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", err
	}
	if at.Only != "" {
		err = editOne(o, at.Only, &ch, now)
	} else {
		err = editAll(o, at.From, &ch, now)
	}
	if err != nil {
		return "", err
	}
	o.Fit()
	return string(o.Encode()), nil
}

func editOne(o *ical.Object, recurrenceID string, ch *Change, now clock.Micros) error {
	if ch.Rule != nil {
		return errs.New(errs.Invalid, "event.rule_one", "One occurrence has no rule of its own. Change the whole series.")
	}
	c, err := override(o, recurrenceID)
	if err != nil {
		return err
	}
	before := string(c.Encode())
	if ch.moves() {
		cur, err := timesOf(o, c)
		if err != nil {
			return err
		}
		next, err := ch.times(cur)
		if err != nil {
			return err
		}
		if next != cur {
			c.SetTimes(next.start, next.end)
		}
	}
	if err := ch.write(c); err != nil {
		return err
	}
	if string(c.Encode()) != before {
		stamp(c, ch, now)
	}
	return nil
}

// override gives the component of one occurrence, made from the series when it has none.
func override(o *ical.Object, recurrenceID string) (*ical.Component, error) {
	key, err := Key(recurrenceID)
	if err != nil {
		return nil, err
	}
	c, err := o.Override(key)
	if errs.KindOf(err) == errs.NotFound {
		return nil, ErrNoOccurrence
	}
	return c, err
}

func editAll(o *ical.Object, from string, ch *Change, now clock.Micros) error {
	c := o.Main()
	before := string(o.Encode())
	moved := false
	if ch.moves() {
		var err error
		if moved, err = moveAll(o, c, from, ch, now); err != nil {
			return err
		}
	}
	parts := append([]*ical.Component{c}, following(o, c)...)
	was := c.Clone()
	for _, part := range parts {
		if err := ch.like(was, part).write(part); err != nil {
			return err
		}
	}
	if ch.Rule != nil && *ch.Rule != c.Value("RRULE") {
		if err := setRule(o, *ch.Rule); err != nil {
			return err
		}
	}
	if !moved && string(o.Encode()) != before {
		for _, part := range parts {
			stamp(part, ch, now)
		}
	}
	return nil
}

// following are the exceptions of a series; each follows a change of the series
// in what it had in common with it.
func following(o *ical.Object, c *ical.Component) []*ical.Component {
	return slices.DeleteFunc(o.Overrides(), func(k *ical.Component) bool { return k == c })
}

// like leaves out of a change what an exception says differently from its series.
func (ch *Change) like(series, part *ical.Component) *Change {
	own := *ch
	for _, f := range []struct {
		name string
		in   **string
	}{{"SUMMARY", &own.Title}, {"LOCATION", &own.Place}, {"DESCRIPTION", &own.Description}, {"CLASS", &own.Class}, {"STATUS", &own.Status}} {
		if part.Value(f.name) != series.Value(f.name) {
			*f.in = nil
		}
	}
	if link(part) != link(series) {
		own.Link = nil
	}
	if busy(part) != busy(series) {
		own.Busy = nil
	}
	if own.Guests != nil && !slices.Equal(guests(part), guests(series)) {
		own.Guests = nil
	}
	return &own
}

// moveAll puts start and end of the whole where a change says; times that were
// said of one occurrence are carried over to the series.
func moveAll(o *ical.Object, c *ical.Component, from string, ch *Change, now clock.Micros) (bool, error) {
	cur, err := timesOf(o, c)
	if err != nil {
		return false, err
	}
	seen := cur
	if from != "" {
		in, err := find(o, from)
		if err != nil {
			return false, err
		}
		if in.AllDay == (cur.start.Form == ical.DateForm) && in.Component == c {
			seen.start.Wall, seen.end.Wall = in.StartWall, in.EndWall
			if cur.end.IsZero() {
				seen.end = seen.start
			}
		}
	}
	next, err := ch.times(seen)
	if err != nil || next == seen {
		return false, err
	}
	back := cur.start.Wall - seen.start.Wall
	next.start.Wall += back
	if !next.end.IsZero() {
		next.end.Wall += back
	}
	return true, move(o, c, next, now)
}

// move puts the whole at a time, with everything that hangs on it.
func move(o *ical.Object, c *ical.Component, to times, now clock.Micros) error {
	if c == o.Master() {
		return o.MoveSeries(to.start, to.end, now)
	}
	c.SetTimes(to.start, to.end)
	c.Bump(now)
	return nil
}

// timesOf reads where a component stands; a duration is counted out, so that
// the end is zero only for events without length.
func timesOf(o *ical.Object, c *ical.Component) (times, error) {
	start, err := o.StartOf(c)
	if err != nil {
		return times{}, err
	}
	t := times{start: start}
	if p := c.Get("DTEND"); p != nil {
		end, err := p.DateTime(o.Zones())
		if err != nil {
			return t, err
		}
		if end.Zone != nil && start.Zone != nil && end.Zone != start.Zone { // said in the start's zone, as people see it
			wall := start.Zone.ToWall(end.At(nil))
			end = start
			end.Wall = wall
		}
		t.end = end
		return t, nil
	}
	var d ical.Duration
	if p := c.Get("DURATION"); p != nil {
		if d, err = p.Duration(); err != nil {
			return t, err
		}
	} else if start.Form == ical.DateForm {
		d.Days = 1
	}
	if d == (ical.Duration{}) {
		return t, nil
	}
	t.end = start
	t.end.Wall += zone.Wall(d.Days) * zone.Day
	if start.Zone != nil {
		at, _ := start.Zone.ToInstant(t.end.Wall)
		t.end.Wall = start.Zone.ToWall(at + clock.Micros(d.Seconds)*clock.Micros(zone.Second))
	} else {
		t.end.Wall += zone.Wall(d.Seconds) * zone.Second
	}
	return t, nil
}

// write puts everything but times and rule into a component.
func (ch *Change) write(c *ical.Component) error {
	for _, f := range []struct {
		name string
		text *string
	}{{"SUMMARY", ch.Title}, {"LOCATION", ch.Place}, {"DESCRIPTION", ch.Description}} {
		if f.text != nil && *f.text != c.Text(f.name) {
			c.SetText(f.name, *f.text)
		}
	}
	if ch.Status != nil && *ch.Status != status(c) {
		c.Set(ical.NewProperty("STATUS", strings.ToUpper(*ch.Status)))
	}
	if ch.Class != nil && *ch.Class != class(c) {
		c.Set(ical.NewProperty("CLASS", strings.ToUpper(*ch.Class)))
	}
	if ch.Busy != nil && *ch.Busy != takesTime(c) {
		setBusy(c, *ch.Busy)
	}
	if ch.Link != nil {
		if err := setLink(c, *ch.Link); err != nil {
			return err
		}
	}
	if ch.Guests != nil {
		return setGuests(c, *ch.Guests)
	}
	return nil
}

func takesTime(c *ical.Component) bool {
	return !strings.EqualFold(c.Value("TRANSP"), "TRANSPARENT") && !strings.EqualFold(c.Value("X-MICROSOFT-CDO-BUSYSTATUS"), "FREE")
}

// setBusy says whether an event takes time, to Outlook too where it had said so.
func setBusy(c *ical.Component, busy bool) {
	transp, outlook := "OPAQUE", "BUSY"
	if !busy {
		transp, outlook = "TRANSPARENT", "FREE"
	}
	c.Set(ical.NewProperty("TRANSP", transp))
	if c.Has("X-MICROSOFT-CDO-BUSYSTATUS") {
		c.Set(ical.NewProperty("X-MICROSOFT-CDO-BUSYSTATUS", outlook))
	}
}

// stamp notes that a component changed, and whether its guests have to look again.
func stamp(c *ical.Component, ch *Change, now clock.Micros) {
	if ch.moves() || ch.Place != nil || ch.Rule != nil || ch.Status != nil || ch.Link != nil {
		c.Bump(now)
		return
	}
	c.Touch(now)
}

// Move moves an event or one occurrence by a difference on the wall of its own
// zone; endBy moves the end further. Days move by days only.
// Errors: event.no_occurrence, event.ends_before_start, event.move_days, recur.not_movable.
func Move(text string, at At, days, minutes, endBy int, now clock.Micros) (string, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", err
	}
	c := o.Main()
	if at.Only != "" {
		if c, err = override(o, at.Only); err != nil {
			return "", err
		}
	}
	t, err := timesOf(o, c)
	if err != nil {
		return "", err
	}
	if t.start.Form == ical.DateForm && (minutes%1440 != 0 || endBy%1440 != 0) {
		return "", errs.New(errs.Invalid, "event.move_days", "An all-day event moves by whole days. Change it to give it a time.")
	}
	by := zone.Wall(days)*zone.Day + zone.Wall(minutes)*zone.Minute
	length := t.end.At(nil) - t.start.At(nil)
	t.start.Wall += by
	switch {
	case !t.end.IsZero():
		t.end.Wall += by + zone.Wall(endBy)*zone.Minute
	case endBy > 0:
		t.end = t.start
		t.end.Wall += zone.Wall(endBy) * zone.Minute
	}
	if endBy == 0 {
		t.keepLength(length)
	}
	if !t.end.IsZero() && t.end.At(nil) < t.start.At(nil) {
		return "", errs.New(errs.Invalid, "event.ends_before_start", "The event would end before it starts.")
	}
	if at.Only == "" {
		err = move(o, c, t, now)
	} else {
		c.SetTimes(t.start, t.end)
		c.Bump(now)
	}
	if err != nil {
		return "", err
	}
	o.Fit()
	return string(o.Encode()), nil
}

// keepLength mends what a change of the clocks does when it skips a start but
// not its end: the end then keeps its distance in real time.
func (t *times) keepLength(length clock.Micros) {
	if !t.end.IsZero() && t.end.Zone != nil && t.end.At(nil) < t.start.At(nil) {
		t.end.Wall = t.end.Zone.ToWall(t.start.At(nil) + max(0, length))
	}
}

// Remove takes one occurrence out of its series. Errors: event.no_occurrence, ical.last_instance.
func Remove(text, recurrenceID string, now clock.Micros) (string, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", err
	}
	key, err := Key(recurrenceID)
	if err != nil {
		return "", err
	}
	if err := o.DeleteInstance(key, now); err != nil {
		if errs.KindOf(err) == errs.NotFound {
			err = ErrNoOccurrence
		}
		return "", err
	}
	return string(o.Encode()), nil
}

// keepOverrides drops the exceptions of occurrences that keep refuses.
func keepOverrides(o *ical.Object, keep func(key clock.Micros) bool) {
	gone := map[*ical.Component]bool{}
	s := ical.Compile(o)
	for _, c := range o.Overrides() {
		if key, ok := keyOf(o, s, c); !ok || !keep(key) {
			gone[c] = true
		}
	}
	o.Calendar.Children = slices.DeleteFunc(o.Calendar.Children, func(c *ical.Component) bool { return gone[c] })
}

const near = clock.Micros(2 * zone.Day)

// keyOf gives which occurrence an exception stands for.
func keyOf(o *ical.Object, s *ical.Series, c *ical.Component) (clock.Micros, bool) {
	start, err := o.StartOf(c)
	if err != nil {
		return 0, false
	}
	at := start.At(nil)
	for _, in := range s.Expand(at-near, at+near, zone.UTC, recur.NewBudget(Steps)) {
		if in.Component == c {
			return in.Key, true
		}
	}
	return 0, false
}

// has reports whether a series has an occurrence of that name.
func has(s *ical.Series, key clock.Micros) bool {
	return slices.ContainsFunc(s.Expand(key-near, key+near, zone.UTC, recur.NewBudget(Steps)), func(in ical.Instance) bool { return in.Key == key })
}
