package hold

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Name is the kind's name.
const Name ref.Kind = "hold_set"

// kindEvent is what options are in the calendars.
const kindEvent ref.Kind = "event"

// The bounds of a set.
const (
	MaxOptions = 12
	MaxSeats   = 20
	MaxMinutes = 24 * 60
	maxTitle   = 500
	maxRooms   = 10
)

// State says how far a set has come.
type State string

// The states.
const (
	Open      State = "open"
	Confirmed State = "confirmed"
	Released  State = "released" // by somebody
	Expired   State = "expired"  // by itself, at its date
)

// Invitee is somebody who will be invited to the meeting.
type Invitee struct {
	Name  string `json:"name,omitempty" maxLength:"300"`
	Email string `json:"email,omitempty" maxLength:"320" doc:"Who has none is named in texts and not invited"`
}

// Around is time around the meeting, which is made when an option is confirmed.
type Around struct {
	Kind    string `json:"kind" enum:"travel_before,travel_after,buffer_before,buffer_after,preparation,follow_up"`
	Minutes int    `json:"minutes" minimum:"1" maximum:"720"`
}

// Seat is a calendar in which the time is held.
type Seat struct {
	Space    ref.Space `json:"space"`
	Calendar ref.ID    `json:"calendar"`
}

// Option is one slot. Events are those that stand for it, one for each seat.
type Option struct {
	ID      ref.ID       `json:"id"`
	Letter  string       `json:"letter" doc:"What it is called in texts: A is the first as they were sent, or as they are ranked"`
	Start   string       `json:"start" doc:"On the wall in zone"`
	End     string       `json:"end" doc:"On the wall in zone"`
	Zone    string       `json:"zone" doc:"IANA name"`
	StartUS clock.Micros `json:"start_us"`
	EndUS   clock.Micros `json:"end_us"`
	Events  []ref.ID     `json:"events" doc:"The events that stand for it, one for each seat"`
}

// Set is a hold set.
type Set struct {
	record.Head
	Title     string       `json:"title"`
	Private   bool         `json:"private" doc:"Only those who see private records see what it is about; the others see that time is taken"`
	State     State        `json:"state" enum:"open,confirmed,released,expired"`
	Minutes   int          `json:"minutes" doc:"How long the meeting takes"`
	Place     string       `json:"place"`
	Link      string       `json:"link"`
	Notes     string       `json:"notes"`
	Guests    []Invitee    `json:"guests"`
	Blocks    []Around     `json:"blocks" doc:"Time around the meeting, in the calendars from when an option is confirmed"`
	Rooms     []ref.ID     `json:"rooms" doc:"Rooms and equipment, held with each option; the meeting keeps those of the one that is confirmed"`
	Seats     []Seat       `json:"seats" doc:"The calendars in which the time is held; those you may see"`
	Others    int          `json:"others,omitzero" doc:"How many more calendars there are, which you may not see"`
	Options   []Option     `json:"options" doc:"The slots, best first"`
	ConfirmBy string       `json:"confirm_by" doc:"On the wall in zone: when all holds go by themselves"`
	Zone      string       `json:"zone" doc:"IANA name; of confirm_by, and of options that have no other"`
	ConfirmUS clock.Micros `json:"confirm_us"`
	Asked     []ref.ID     `json:"asked" doc:"The options in the order in which they were sent"`
	AskedUS   clock.Micros `json:"asked_us,omitzero" doc:"When they were sent"`
	Chosen    ref.ID       `json:"chosen,omitempty" doc:"The option that was confirmed"`
}

// live reports whether the set holds time.
func (s *Set) live() bool { return s.State == Open && s.TrashedUS == 0 }

// option finds an option; nil when there is none.
func (s *Set) option(id ref.ID) *Option {
	for i := range s.Options {
		if s.Options[i].ID == id {
			return &s.Options[i]
		}
	}
	return nil
}

// spaces are those in which the set holds time, its own first.
func (s *Set) spaces() []ref.Space {
	all := []ref.Space{s.Space}
	for _, seat := range s.Seats {
		if seat.Space != s.Space {
			all = append(all, seat.Space)
		}
	}
	return all
}

// settle checks a set as it is going to be stored and works out what follows from it.
// Errors: hold_set.invalid.
func (s *Set) settle() error {
	bad := errs.New(errs.Invalid, "hold_set.invalid", "The time can't be held like this. See the fields.")
	s.Title = strings.Join(strings.Fields(s.Title), " ")
	s.Place, s.Link, s.Notes = strings.TrimSpace(s.Place), strings.TrimSpace(s.Link), strings.TrimSpace(s.Notes)
	if s.Title == "" || utf8.RuneCountInString(s.Title) > maxTitle {
		bad = bad.With("body.title", "Say what the meeting is about, in at most 500 characters.")
	}
	if s.Minutes < 1 || s.Minutes > MaxMinutes {
		bad = bad.With("body.minutes", "A number of minutes up to a day.")
	}
	if u, err := url.Parse(s.Link); s.Link != "" && (err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.User != nil) {
		bad = bad.With("body.link", "A link begins with https://. Write the whole address.")
	}
	if len(s.Seats) == 0 || len(s.Seats) > MaxSeats {
		bad = bad.With("body.calendars", "Choose the calendars in which to hold the time, one for each person.")
	}
	z, err := zone.Load(s.Zone)
	if err != nil {
		return bad.With("body.zone", "Choose a time zone, such as Europe/London.")
	}
	var ok bool
	if s.ConfirmUS, _, ok = onwall.Read(s.ConfirmBy, z); !ok {
		bad = bad.With("body.confirm_by", "Write it as 2026-03-29T17:00.")
	}
	s.ConfirmBy = onwall.At(s.ConfirmUS, z)
	for i := range s.Guests {
		g := &s.Guests[i]
		g.Name = strings.Join(strings.Fields(g.Name), " ")
		if email := ical.Email(g.Email); email == "" && (g.Email != "" || g.Name == "") {
			bad = bad.With(fmt.Sprintf("body.guests[%d].email", i), "Write addresses as name@example.org.")
		} else {
			g.Email = email
		}
	}
	kinds := map[string]bool{}
	for _, b := range s.Blocks {
		if kinds[b.Kind] || b.Minutes < 1 || b.Minutes > MaxMinutes/2 {
			bad = bad.With("body.blocks", "Each kind once, 1 to 720 minutes.")
		}
		kinds[b.Kind] = true
	}
	if len(s.Rooms) > maxRooms || len(slices.Compact(slices.Sorted(slices.Values(s.Rooms)))) != len(s.Rooms) {
		bad = bad.With("body.rooms", "Each room and piece of equipment once, ten at most.")
	}
	bad = s.settleOptions(bad)
	if s.Guests == nil {
		s.Guests = []Invitee{}
	}
	if s.Blocks == nil {
		s.Blocks = []Around{}
	}
	if s.Rooms == nil {
		s.Rooms = []ref.ID{}
	}
	if s.Asked == nil {
		s.Asked = []ref.ID{}
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	s.letter()
	return nil
}

// settleOptions works out when the options are.
func (s *Set) settleOptions(bad *errs.Error) *errs.Error {
	if len(s.Options) == 0 || len(s.Options) > MaxOptions {
		return bad.With("body.options", fmt.Sprintf("One time to hold at least, %d at most. To let all of them go, release the holds.", MaxOptions))
	}
	taken := map[clock.Micros]bool{}
	for i := range s.Options {
		o, path := &s.Options[i], fmt.Sprintf("body.options[%d].start", i)
		z, err := zone.Load(o.Zone)
		if err != nil {
			bad = bad.With(path, "Choose a time zone, such as Europe/London.")
			continue
		}
		start, kind, ok := onwall.Read(o.Start, z)
		switch {
		case !ok:
			bad = bad.With(path, "Write it as 2026-03-29T09:00.")
			continue
		case kind == zone.Gap:
			bad = bad.With(path, "The clocks skip this time on that day. Choose another.")
		case taken[start]:
			bad = bad.With(path, "This time is held already.")
		}
		taken[start] = true
		o.StartUS, o.EndUS = start, start+clock.Micros(s.Minutes)*clock.Micros(zone.Minute)
		o.Start, o.End = onwall.At(o.StartUS, z), onwall.At(o.EndUS, z)
	}
	return bad
}

// letter names the options: as they were sent, then those that came later by rank.
func (s *Set) letter() {
	order := map[ref.ID]int{}
	for _, id := range s.Asked {
		order[id] = len(order)
	}
	for i := range s.Options {
		o := &s.Options[i]
		if _, sent := order[o.ID]; !sent {
			order[o.ID] = len(order)
		}
		o.Letter = Letter(order[o.ID])
	}
}

// Letter names the nth option, counted from 0.
func Letter(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return fmt.Sprintf("A%d", n-25)
}
