package principal

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// The kinds of record this area keeps.
const (
	Name            ref.Kind = "principal"
	KindWhereabouts ref.Kind = "whereabouts"
	KindPartnership ref.Kind = "partnership"
)

// Limits in characters, and of lists.
const (
	maxName  = 200
	maxNote  = 2000
	maxHours = 14
)

// Principal is a person or team supported.
type Principal struct {
	record.Head
	Name   string         `json:"name"`
	Title  string         `json:"title"`
	Colour int            `json:"colour" minimum:"0" maximum:"7"`
	Zone   string         `json:"zone" doc:"IANA name of the home zone"`
	Place  string         `json:"place" doc:"Where home is"`
	Member ref.Member     `json:"member,omitzero" doc:"The principal's own sign-in; it owns the space"`
	Hours  []WorkingHours `json:"hours"`
	Video  string         `json:"video" doc:"From what video links are made: https://meet.example/{name}-{token}; also {meeting} and {date}"`
	Sample bool           `json:"sample,omitzero" doc:"There only to look around with; goes in one step with all that is theirs"`
}

// WorkingHours are wall times at which somebody works, wherever they are.
type WorkingHours struct {
	Days  []int  `json:"days" minItems:"1" maxItems:"7" doc:"1 is Monday, 7 is Sunday"`
	From  string `json:"from" maxLength:"5" doc:"09:00"`
	Until string `json:"until" maxLength:"5" doc:"18:00; at most 24:00"`
}

// OfficeHours are those of a principal of whom nothing else is said.
var OfficeHours = []WorkingHours{{Days: []int{1, 2, 3, 4, 5}, From: "09:00", Until: "18:00"}}

// tidy trims what people paste.
func (p *Principal) tidy() {
	p.Name, p.Title, p.Place = strings.TrimSpace(p.Name), strings.TrimSpace(p.Title), strings.TrimSpace(p.Place)
	p.Video = strings.TrimSpace(p.Video)
	if p.Hours == nil {
		p.Hours = []WorkingHours{}
	}
}

func (p *Principal) check() error {
	e := errs.New(errs.Invalid, "principal.invalid", "Some of this can't be saved as it is.")
	if p.Name == "" || utf8.RuneCountInString(p.Name) > maxName {
		e = e.With("body.name", "Give a name of at most 200 characters.")
	}
	if utf8.RuneCountInString(p.Title) > maxName {
		e = e.With("body.title", "A title has at most 200 characters.")
	}
	if utf8.RuneCountInString(p.Place) > maxName {
		e = e.With("body.place", "A place has at most 200 characters.")
	}
	if p.Colour < 0 || p.Colour > 7 {
		e = e.With("body.colour", "A colour is a number from 0 to 7.")
	}
	if _, err := zone.Load(p.Zone); err != nil {
		e = e.With("body.zone", errs.Of(err).Msg)
	}
	if msg := videoWrong(p.Video); msg != "" {
		e = e.With("body.video", msg)
	}
	if len(p.Hours) > maxHours {
		e = e.With("body.hours", "Give at most 14 stretches of working hours.")
	}
	for i, h := range p.Hours {
		if msg := h.wrong(); msg != "" {
			e = e.With(fmt.Sprintf("body.hours[%d]", i), msg)
		}
	}
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

// wrong says what is wrong with a stretch of hours; "" for nothing.
func (h WorkingHours) wrong() string {
	if len(h.Days) == 0 {
		return "Say on which days."
	}
	for _, d := range h.Days {
		if d < 1 || d > 7 {
			return "Days are numbers from 1 (Monday) to 7 (Sunday)."
		}
	}
	from, ok := minutes(h.From)
	until, ok2 := minutes(h.Until)
	switch {
	case !ok || !ok2 || from == 24*60:
		return "Write times as 09:00."
	case until <= from:
		return "The end has to be after the beginning. Hours over midnight are two stretches."
	}
	return ""
}

// minutes reads "09:30" as minutes since midnight; "24:00" is the end of the day.
func minutes(s string) (int, bool) {
	if len(s) != 5 || s[2] != ':' {
		return 0, false
	}
	for _, i := range []int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	m := (int(s[0]-'0')*10+int(s[1]-'0'))*60 + int(s[3]-'0')*10 + int(s[4]-'0')
	return m, s[3] <= '5' && m <= 24*60
}

// Whereabouts say where a principal is away from home, from one date to another.
type Whereabouts struct {
	record.Head
	Principal ref.ID     `json:"principal" format:"uuid"`
	Place     string     `json:"place"`
	Zone      string     `json:"zone" doc:"IANA name"`
	From      clock.Date `json:"from" format:"date"`
	Until     clock.Date `json:"until" format:"date" doc:"The last day, inclusive"`
	Note      string     `json:"note"`
}

func (w *Whereabouts) check() error {
	w.Place, w.Note = strings.TrimSpace(w.Place), strings.TrimSpace(w.Note)
	e := errs.New(errs.Invalid, "whereabouts.invalid", "Some of this can't be saved as it is.")
	if w.Place == "" || utf8.RuneCountInString(w.Place) > maxName {
		e = e.With("body.place", "Say where, in at most 200 characters.")
	}
	if utf8.RuneCountInString(w.Note) > maxNote {
		e = e.With("body.note", "A note has at most 2,000 characters.")
	}
	if _, err := zone.Load(w.Zone); err != nil {
		e = e.With("body.zone", errs.Of(err).Msg)
	}
	e = checkDates(e, w.From, w.Until)
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

// checkDates adds what is wrong with a range of dates.
func checkDates(e *errs.Error, from, until clock.Date) *errs.Error {
	if _, err := clock.ParseDate(string(from)); err != nil {
		return e.With("body.from", errs.Of(err).Msg)
	}
	if _, err := clock.ParseDate(string(until)); err != nil {
		return e.With("body.until", errs.Of(err).Msg)
	}
	if until < from {
		return e.With("body.until", "The last day can't be before the first.")
	}
	return e
}

// Partnership says who supports a principal. Cover is a partnership with an end
// and a reason.
type Partnership struct {
	record.Head
	Principal   ref.ID       `json:"principal" format:"uuid"`
	Member      ref.Member   `json:"member" format:"uuid"`
	Role        access.Role  `json:"role" enum:"owner,assistant,viewer,busy"`
	From        clock.Date   `json:"from" format:"date" doc:"First day, in the principal's home zone"`
	Until       clock.Date   `json:"until,omitzero" format:"date" doc:"Last day, inclusive; absent for no end"`
	SeesPrivate bool         `json:"sees_private"`
	Reason      string       `json:"reason"`
	EndedUS     clock.Micros `json:"ended_us,omitzero" doc:"When it was ended before its last day was over"`
}

var partnerRoles = map[access.Role]bool{access.Owner: true, access.Assistant: true, access.Viewer: true, access.BusyOnly: true}

func (p *Partnership) check(members map[ref.Member]string) error {
	p.Reason = strings.TrimSpace(p.Reason)
	e := errs.New(errs.Invalid, "partnership.invalid", "Some of this can't be saved as it is.")
	if _, known := members[p.Member]; !known {
		e = e.With("body.member", "There is no such member.")
	}
	if !partnerRoles[p.Role] {
		e = e.With("body.role", "Choose owner, assistant, viewer or busy.")
	}
	if utf8.RuneCountInString(p.Reason) > maxName {
		e = e.With("body.reason", "A reason has at most 200 characters.")
	}
	until := p.Until
	if until == "" {
		until = p.From
	}
	e = checkDates(e, p.From, until)
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

// term gives the instants of a partnership in the principal's home zone: from the
// first moment of the first day until the last day is over, or until it was ended.
// A partnership that was ended before it began has until ≤ from.
func (p *Partnership) term(home *zone.Zone) (from, until clock.Micros) {
	from, until = midnight(home, p.From), clock.Forever
	if p.Until != "" {
		until = midnight(home, p.Until.AddDays(1))
	}
	if p.EndedUS != 0 {
		until = min(until, p.EndedUS)
	}
	return from, until
}

// The states of a partnership.
const (
	Current = "current"
	Future  = "future"
	Ended   = "ended"
)

func (p *Partnership) state(home *zone.Zone, now clock.Micros) string {
	from, until := p.term(home)
	switch {
	case now >= until:
		return Ended
	case now < from:
		return Future
	}
	return Current
}

// midnight is the first instant of a date in a zone.
func midnight(z *zone.Zone, d clock.Date) clock.Micros {
	at, _ := z.ToInstant(zone.DateWall(d))
	return at
}
