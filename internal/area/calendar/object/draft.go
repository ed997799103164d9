package object

import (
	"net/url"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// Draft is what somebody says of a new event.
type Draft struct {
	Title       string  `json:"title" minLength:"1" maxLength:"500"`
	Start       string  `json:"start" maxLength:"19" doc:"On the wall: 2026-03-29T09:00; a date for all-day events"`
	End         string  `json:"end,omitempty" maxLength:"19" doc:"Exclusive. Half an hour, or a day, after start when absent"`
	Zone        string  `json:"zone,omitempty" maxLength:"64" doc:"IANA name; empty for a floating time"`
	AllDay      bool    `json:"all_day,omitempty"`
	Place       string  `json:"place,omitempty" maxLength:"1000"`
	Link        string  `json:"link,omitempty" maxLength:"2000"`
	Description string  `json:"description,omitempty" maxLength:"100000"`
	Guests      []Guest `json:"guests,omitempty" maxItems:"500"`
	Rule        string  `json:"rule,omitempty" maxLength:"1000" doc:"RRULE (RFC 5545 3.3.10)"`
	Class       string  `json:"class,omitempty" enum:"public,confidential,private,"`
	Status      string  `json:"status,omitempty" enum:"confirmed,tentative,cancelled,"`
	Busy        *bool   `json:"busy,omitempty" doc:"Whether it takes time; true when absent"`
}

// New writes the text of a new event.
// Errors: event.title, event.time, event.ends_before_start, event.link, event.guest, recur.*, zone.unknown.
func New(uid string, d Draft, now clock.Micros) (string, error) {
	o := ical.NewObject("VEVENT", uid, now)
	c := o.Main()
	if strings.TrimSpace(d.Title) == "" {
		return "", errs.New(errs.Invalid, "event.title", "Give the event a title.").With("body.title", "Write a title.")
	}
	z := d.Zone
	ch := Change{Title: &d.Title, Start: &d.Start, Zone: &z, AllDay: &d.AllDay}
	for _, f := range []struct {
		text string
		to   **string
	}{{d.End, &ch.End}, {d.Place, &ch.Place}, {d.Link, &ch.Link}, {d.Description, &ch.Description}, {d.Class, &ch.Class}, {d.Status, &ch.Status}} {
		if f.text != "" {
			*f.to = &f.text
		}
	}
	t, err := ch.times(times{})
	if err != nil {
		return "", err
	}
	c.SetTimes(t.start, t.end)
	if len(d.Guests) > 0 {
		ch.Guests = &d.Guests
	}
	ch.Busy = d.Busy
	if err := ch.write(c); err != nil {
		return "", err
	}
	if d.Rule != "" {
		if err := setRule(o, d.Rule); err != nil {
			return "", err
		}
	}
	o.Fit()
	return string(o.Encode()), nil
}

// times are start and end as an object writes them.
type times struct{ start, end ical.DateTime }

const defaultLength = 30 * zone.Minute

// times gives where a change puts start and end that stood at cur, which is empty
// for a new event.
func (ch *Change) times(cur times) (times, error) {
	isNew := cur.start.IsZero()
	allDay := !isNew && cur.start.Form == ical.DateForm
	if ch.AllDay != nil {
		allDay = *ch.AllDay
	}
	start, err := wallOr(ch.Start, cur.start.Wall, "body.start")
	if err != nil {
		return cur, err
	}
	if isNew && ch.Start == nil {
		return cur, badTime("body.start")
	}
	value := func(w zone.Wall) (ical.DateTime, error) { return ch.value(w, allDay, cur.start) }
	next := times{}
	if next.start, err = value(start); err != nil {
		return cur, err
	}
	end := start + cur.end.Wall - cur.start.Wall
	switch {
	case ch.End != nil:
		if end, err = wallOr(ch.End, 0, "body.end"); err != nil {
			return cur, err
		}
	case isNew && allDay, allDay && cur.start.Form != ical.DateForm:
		end = start + zone.Day
	case isNew, !allDay && cur.start.Form == ical.DateForm:
		end = start + defaultLength
	case cur.end.IsZero():
		return next, nil
	}
	if allDay && end.Midnight() <= start.Midnight() && end >= start {
		end = start.Midnight() + zone.Day
	}
	if next.end, err = value(end); err != nil {
		return cur, err
	}
	if ch.End == nil {
		next.keepLength(cur.end.At(nil) - cur.start.At(nil))
	}
	if next.end.At(nil) < next.start.At(nil) {
		return cur, errs.New(errs.Invalid, "event.ends_before_start", "The event ends before it starts. Set the end later.").With("body.end", "Set it after the start.")
	}
	return next, nil
}

// value writes a wall in the form a change asks for, or in the one it had.
func (ch *Change) value(w zone.Wall, allDay bool, cur ical.DateTime) (ical.DateTime, error) {
	switch {
	case allDay:
		return ical.Date(w), nil
	case ch.Zone == nil && cur.Form != ical.DateForm:
		d := cur // with the TZID as it was written
		d.Wall = w
		return d, nil
	case ch.Zone == nil || *ch.Zone == "":
		return ical.Floating(w), nil
	case cur.Form == ical.ZonedForm && cur.Zone.Name() == *ch.Zone:
		d := cur
		d.Wall = w
		return d, nil
	}
	z, err := zone.Load(*ch.Zone)
	if err != nil {
		return cur, err
	}
	return ical.Local(w, z), nil
}

func badTime(path string) error {
	return errs.New(errs.Invalid, "event.time", "Write times as 2026-03-29T09:00, and days as 2026-03-29.").With(path, "Write it as 2026-03-29T09:00.")
}

// wallOr reads "2026-03-29T09:00", with or without seconds, or a date.
func wallOr(text *string, or zone.Wall, path string) (zone.Wall, error) {
	if text == nil {
		return or, nil
	}
	st, _, ok := zone.ParseStamp(*text)
	if !ok || st.UTC || len(*text) < len("2026-03-29") {
		return 0, badTime(path)
	}
	return st.Wall, nil
}

// setRule gives a series a rule, or makes it a single event. Exceptions that the
// new rule knows nothing of go.
func setRule(o *ical.Object, text string) error {
	m := o.Master()
	if m == nil {
		return errs.New(errs.Conflict, "event.no_series", "Only single occurrences of this series are here, so its rule can't be changed.")
	}
	if text == "" {
		for _, name := range []string{"RRULE", "EXRULE", "RDATE", "EXDATE"} {
			m.Remove(name)
		}
		keepOverrides(o, func(clock.Micros) bool { return false })
		return nil
	}
	r, err := recur.Parse(text)
	if err != nil {
		return err
	}
	start, err := o.StartOf(m)
	if err != nil {
		return err
	}
	r.Until = untilFor(r.Until, start)
	m.SetRule(&r)
	plain := o.Clone()
	plain.Calendar.Children = slices.DeleteFunc(plain.Calendar.Children, func(c *ical.Component) bool { return c.Has("RECURRENCE-ID") })
	s := ical.Compile(plain)
	keepOverrides(o, func(key clock.Micros) bool { return has(s, key) })
	return nil
}

// untilFor writes UNTIL as RFC 5545 3.3.10 asks for beside a start: a date beside a
// date, in UTC beside a time in a zone. A date beside a time includes its day.
func untilFor(u *zone.Stamp, start ical.DateTime) *zone.Stamp {
	switch {
	case u == nil:
		return nil
	case start.Form == ical.DateForm:
		return &zone.Stamp{Wall: u.Wall.Midnight(), Date: true}
	case u.UTC:
		return u
	}
	w := u.Wall
	if u.Date {
		w += zone.Day - zone.Second
	}
	if start.Zone == nil {
		return &zone.Stamp{Wall: w}
	}
	at, _ := start.Zone.ToInstant(w)
	return &zone.Stamp{Wall: zone.Wall(at), UTC: true}
}

// setLink says where to join. What other programs call it goes, so that there is one answer.
func setLink(c *ical.Component, text string) error {
	text = strings.TrimSpace(text)
	if text == link(c) {
		return nil
	}
	for _, name := range []string{"CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "X-ZOOM-MEETING-URL", "URL"} {
		c.Remove(name)
	}
	if text == "" {
		return nil
	}
	u, err := url.Parse(text)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.User != nil {
		return errs.New(errs.Invalid, "event.link", "A link begins with https://.").With("body.link", "Write the whole address.")
	}
	if u.Scheme == "https" {
		c.Set(ical.NewProperty("CONFERENCE", text, ical.P("VALUE", "URI")))
	} else {
		c.Set(ical.NewProperty("URL", text))
	}
	return nil
}

// setGuests makes the list of guests what it should be. Who stays keeps every
// parameter other programs gave them.
func setGuests(c *ical.Component, list []Guest) error {
	organizer, _ := c.Organizer()
	var kept []ical.Property
	for p := range c.All("ATTENDEE") {
		if e := p.Person().Email(); e != "" && e == organizer.Email() {
			kept = append(kept, *p)
		}
	}
	for _, g := range list {
		email := ical.Email(g.Email)
		if email == "" && (g.Email != "" || g.Name == "") {
			return errs.Newf(errs.Invalid, "event.guest", "%q is not a mail address.", clip(g.Email, 100)).With("body.guests", "Write addresses as name@example.org.")
		}
		p, ok := guestProperty(c, g, email)
		if !ok {
			return errs.Newf(errs.Invalid, "event.guest", "%s needs a mail address.", clip(g.Name, 100)).With("body.guests", "Add a mail address.")
		}
		kept = append(kept, g.over(p))
	}
	c.Remove("ATTENDEE")
	for _, p := range kept {
		c.Add(p)
	}
	return nil
}

// guestProperty finds a guest who is there already, by address or, lacking one, by name.
func guestProperty(c *ical.Component, g Guest, email string) (ical.Property, bool) {
	if email != "" {
		if p := c.Attendee(email); p != nil {
			return *p, true
		}
		return ical.PersonProperty("ATTENDEE", ical.Person{Address: "mailto:" + email, Name: g.Name, Status: "NEEDS-ACTION", RSVP: true}), true
	}
	for p := range c.All("ATTENDEE") {
		if q := p.Person(); q.Email() == "" && q.Name == g.Name {
			return *p, true
		}
	}
	return ical.Property{}, false
}

var roleNames = map[string]string{"required": "REQ-PARTICIPANT", "optional": "OPT-PARTICIPANT", "chair": "CHAIR", "information": "NON-PARTICIPANT"}

// over writes what a person says of a guest over what is there, and leaves the rest.
func (g Guest) over(p ical.Property) ical.Property {
	now := p.Person()
	if g.Name != "" && g.Name != now.Name {
		p = p.WithParam("CN", g.Name)
	}
	if s := strings.ToUpper(g.Partstat); s != "" && s != now.Status {
		p = p.WithParam("PARTSTAT", s)
	}
	if r := roleNames[g.Role]; r != "" && r != now.Role {
		p = p.WithParam("ROLE", r)
	}
	if k := strings.ToUpper(g.Kind); k != "" && k != now.Type {
		p = p.WithParam("CUTYPE", k)
	}
	return p
}
