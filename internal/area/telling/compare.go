package telling

import (
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/when"
)

// Guest is somebody invited.
type Guest struct{ Name, Email string }

// key names a person: by address, or by name where there is none.
func (g Guest) key() string {
	if g.Email != "" {
		return strings.ToLower(g.Email)
	}
	return g.Name
}

func (g Guest) called() string {
	if g.Name != "" {
		return g.Name
	}
	return g.Email
}

// Meeting is a meeting as it stood at one time, as far as its guests care.
type Meeting struct {
	Gone              bool // cancelled, or in the trash
	Title             string
	Place, Link, Rule string
	Tentative         bool
	Start, End        clock.Micros // of a series the next occurrence
	Last              clock.Micros // when all of it is over
	Unbound           string       // all-day and floating times, in words
	Zone              *time.Location
	Guests            []Guest
	Organizer         string // address; "" when it is whoever's calendar it is in
	Invited           bool   // there is an object that can be sent
	Options           []Span // of a hold set: the times that were offered
	Nothing           bool   // as it stands there is nothing to tell anybody
}

// Span is a stretch of time on the clock of where it is.
type Span struct {
	From, Until clock.Micros
	Zone        *time.Location
}

// Once is one occurrence of a series that is not as it was. A nil is not there.
type Once struct {
	Was, Now *Span
	Cancel   bool
	What     string // what else differs, in words
	Said     string // all of it in words, for what is on no clock
}

func (m *Meeting) guest(key string) (Guest, bool) {
	if m == nil || m.Gone {
		return Guest{}, false
	}
	at := slices.IndexFunc(m.Guests, func(g Guest) bool { return g.key() == key })
	if at < 0 {
		return Guest{}, false
	}
	return m.Guests[at], true
}

// What happened to a meeting, for one person.
type What string

// What can have happened.
const (
	Invited   What = "invited"
	Moved     What = "moved"
	Changed   What = "changed"
	Cancelled What = "cancelled"
	Removed   What = "removed"  // the meeting takes place without them
	Released  What = "released" // the times held for them are let go
)

// change is what one person has to hear.
type change struct {
	what     What
	guest    Guest
	was, now *Meeting
	once     []Once
}

// compare gives what a person has to hear who knows was when now stands; ok is false for nothing.
func compare(key string, was, now *Meeting, once func() []Once) (c change, ok bool) {
	c.was, c.now = was, now
	before, wasIn := was.guest(key)
	after, isIn := now.guest(key)
	switch {
	case !wasIn && !isIn:
		return c, false
	case !wasIn:
		c.what, c.guest = Invited, after
		return c, true
	case !isIn:
		c.what, c.guest = Removed, before
		if now == nil || now.Gone {
			c.what = Cancelled
		}
		return c, true
	}
	c.guest = after
	sameTime := was.Start == now.Start && was.End == now.End && was.Unbound == now.Unbound
	if was.Rule != "" && was.Rule == now.Rule && now.Rule != "" {
		c.once = once()
		sameTime = sameTime || len(c.once) > 0 // it is one occurrence that moved, not the series
	}
	switch {
	case !sameTime:
		c.what = Moved
	case len(c.once) > 0 || len(c.differences()) > 0:
		c.what = Changed
	default:
		return c, false
	}
	return c, true
}

// differences says what else is not as it was, a line each.
func (c *change) differences() []string {
	var lines []string
	for _, f := range []struct{ name, was, now string }{
		{"Title", c.was.Title, c.now.Title}, {"Where", c.was.Place, c.now.Place}, {"Join", c.was.Link, c.now.Link}, {"Repeats", c.was.Rule, c.now.Rule},
	} {
		switch {
		case f.was == f.now:
		case f.now == "":
			lines = append(lines, f.name+": no longer "+f.was)
		case f.was == "":
			lines = append(lines, f.name+": "+f.now)
		default:
			lines = append(lines, f.name+": "+f.now+" (before: "+f.was+")")
		}
	}
	if c.was.Tentative != c.now.Tentative {
		lines = append(lines, map[bool]string{true: "It is tentative for now.", false: "It is confirmed."}[c.now.Tentative])
	}
	return lines
}

// time says when a meeting is, on somebody's own clock.
func (m *Meeting) time(own *time.Location) string {
	if m.Unbound != "" {
		return m.Unbound
	}
	return Span{m.Start, m.End, m.Zone}.on(own)
}

func (s Span) on(own *time.Location) string {
	if own == nil {
		own = s.Zone
	}
	return draft.Span(s.From, s.Until, own, s.Zone)
}

// summary is a change in one line for whoever has to tell it, on their clock.
func (c *change) summary(reader when.Clocks) string {
	span := func(m *Meeting) string {
		if m.Unbound != "" {
			return m.Unbound
		}
		return reader.Span(m.Start, m.End)
	}
	switch c.what {
	case Invited:
		return span(c.now)
	case Moved:
		if c.was.Unbound != "" || c.now.Unbound != "" {
			return span(c.was) + " → " + span(c.now)
		}
		return reader.Move(c.was.Start, c.was.End, c.now.Start, c.now.End)
	case Changed:
		lines := c.differences()
		for _, o := range c.once {
			lines = append(lines, o.words(func(s Span) string { return reader.Span(s.From, s.Until) }))
		}
		return strings.Join(lines, "; ")
	case Released:
		return draft.Plural(len(c.was.Options), "time")
	}
	return "was " + span(c.was)
}

func (o Once) words(say func(Span) string) string {
	switch {
	case o.Said != "":
		return o.Said
	case o.Now == nil || o.Cancel:
		return say(*o.Was) + " does not take place"
	case o.Was == nil:
		return say(*o.Now) + " takes place"
	case o.Was.From != o.Now.From || o.Was.Until != o.Now.Until:
		return say(*o.Was) + " → " + say(*o.Now)
	}
	return say(*o.Now) + ": " + o.What
}
