package clash

import (
	"cmp"
	"slices"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// Why something is in the way.
type Why string

// The reasons.
const (
	Busy      Why = "busy"
	Tentative Why = "tentative"
	Held      Why = "hold"
	AllDay    Why = "all_day"
	OffHours  Why = "off_hours" // outside working hours where they are
	RoomTaken Why = "room"      // a room that somebody else has
	Closed    Why = "closed"    // a room that is not open for all of it
)

// Clash is one thing in the way of a meeting.
type Clash struct {
	Who          string       `json:"who" doc:"Whose time it is"`
	Space        ref.Space    `json:"space"`
	Why          Why          `json:"why" enum:"busy,tentative,hold,all_day,off_hours,room,closed"`
	Title        string       `json:"title,omitempty" doc:"Of what is there; absent where the caller may only know that time is taken"`
	Event        ref.ID       `json:"event,omitempty" doc:"Absent likewise"`
	RecurrenceID string       `json:"recurrence_id,omitempty"`
	StartUS      clock.Micros `json:"start_us" doc:"Of what is there"`
	EndUS        clock.Micros `json:"end_us"`
	AtUS         clock.Micros `json:"at_us" doc:"When the meeting begins that would lie upon it"`
	Minutes      int          `json:"minutes,omitzero" doc:"By how much they overlap"`
	There        string       `json:"there,omitempty" doc:"When the meeting would be on their clock, for off_hours: 03:30–04:30 Singapore"`
}

// Occurrence is one time at which the meeting would be.
type Occurrence struct {
	From, Until clock.Micros
	AllDay      bool
}

// Taken is something in somebody's calendars that takes time.
type Taken struct {
	Event        ref.ID
	RecurrenceID string
	Title        string // "" for what may not be seen
	Redacted     bool
	Why          Why
	From, Until  clock.Micros
}

// Day is one of somebody's days.
type Day struct {
	Date    clock.Date
	Zone    *time.Location
	Working []Occurrence
}

// Person is somebody concerned, with what is in their calendars and when they work.
type Person struct {
	Name  string
	Space ref.Space
	Taken []Taken // by beginning
	Days  []Day   // by date; none where nobody knows their hours
}

// find gives everything in the way of a meeting's occurrences, in order, and how many
// occurrences have something in their way.
func find(occurrences []Occurrence, people []Person, rooms []Room) (all []Clash, hit int) {
	for _, o := range occurrences {
		before := len(all)
		for i := range people {
			all = people[i].upon(all, o)
		}
		for i := range rooms {
			all = rooms[i].upon(all, o)
		}
		slices.SortStableFunc(all[before:], func(a, b Clash) int {
			return cmp.Or(cmp.Compare(order[a.Why], order[b.Why]), cmp.Compare(a.StartUS, b.StartUS), cmp.Compare(a.Who, b.Who))
		})
		if len(all) > before {
			hit++
		}
	}
	return all, hit
}

// order is by how much it matters.
var order = map[Why]int{RoomTaken: -2, Closed: -1, Busy: 0, AllDay: 1, Tentative: 2, Held: 3, OffHours: 4}

// upon adds what an occurrence would lie upon.
func (p *Person) upon(all []Clash, o Occurrence) []Clash {
	for _, t := range p.Taken {
		if t.From >= o.Until {
			break
		}
		from, until := max(t.From, o.From), min(t.Until, o.Until)
		if until <= from {
			continue
		}
		c := Clash{Who: p.Name, Space: p.Space, Why: t.Why, StartUS: t.From, EndUS: t.Until, AtUS: o.From, Minutes: int((until - from) / clock.Micros(zone.Minute))}
		if !t.Redacted {
			c.Title, c.Event, c.RecurrenceID = t.Title, t.Event, t.RecurrenceID
		}
		all = append(all, c)
	}
	if loc := p.off(o); loc != nil {
		first, _ := when.Clocks{First: loc}.Times(o.From, o.Until, clock.DateOf(o.From.Time().In(loc)))
		all = append(all, Clash{Who: p.Name, Space: p.Space, Why: OffHours, StartUS: o.From, EndUS: o.Until, AtUS: o.From, There: first + " " + when.City(loc)})
	}
	return all
}

// off gives the zone where somebody is when an occurrence is not wholly within their
// hours; nil when it is, or nobody knows.
func (p *Person) off(o Occurrence) *time.Location {
	if o.AllDay || o.From >= o.Until {
		return nil
	}
	at := slices.IndexFunc(p.Days, func(d Day) bool { return clock.DateOf(o.From.Time().In(d.Zone)) == d.Date })
	if at < 0 {
		return nil
	}
	for _, d := range p.Days[max(0, at-1):min(len(p.Days), at+2)] {
		if slices.ContainsFunc(d.Working, func(w Occurrence) bool { return w.From <= o.From && o.Until <= w.Until }) {
			return nil
		}
	}
	return p.Days[at].Zone
}
