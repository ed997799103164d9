package poll

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// The kinds of record this area keeps.
const (
	Name      ref.Kind = "poll"
	KindVoter ref.Kind = "poll_voter"

	kindEvent ref.Kind = "event"
)

// The bounds of a poll.
const (
	MaxOptions = 20
	MaxSeats   = 10
	MaxVoters  = 100
	maxMinutes = 24 * 60
	maxTitle   = 200
	maxText    = 5000
	minute     = clock.Micros(zone.Minute)
)

// State says how far a poll has come.
type State string

// The states.
const (
	Open      State = "open"
	Closed    State = "closed"
	Confirmed State = "confirmed"
	Cancelled State = "cancelled"
)

// Seat is a calendar in which the meeting will be.
type Seat struct {
	Space    ref.Space `json:"space"`
	Calendar ref.ID    `json:"calendar"`
}

// Option is a time that is proposed.
type Option struct {
	ID      ref.ID       `json:"id"`
	Start   string       `json:"start" doc:"On the wall in zone"`
	End     string       `json:"end" doc:"On the wall in zone"`
	Zone    string       `json:"zone" doc:"IANA name"`
	StartUS clock.Micros `json:"start_us"`
	EndUS   clock.Micros `json:"end_us"`
	Slot    ref.ID       `json:"slot,omitempty" doc:"The option of the hold set that it stands for"`
	By      string       `json:"by,omitempty" doc:"Who proposed it, when that was not us"`
}

// Poll is several times proposed for one meeting.
type Poll struct {
	record.Head
	Title      string       `json:"title"`
	Private    bool         `json:"private" doc:"Only those who see private records see it here; who is asked sees it all the same"`
	State      State        `json:"state" enum:"open,closed,confirmed,cancelled"`
	About      string       `json:"about" doc:"What those who are asked read above the times"`
	Minutes    int          `json:"minutes"`
	Place      string       `json:"place"`
	Link       string       `json:"link" doc:"Where to join; shown once a time is confirmed"`
	Seats      []Seat       `json:"seats" doc:"The calendars in which the meeting will be"`
	Options    []Option     `json:"options" doc:"The soonest first"`
	Zone       string       `json:"zone" doc:"IANA name; of deadline, and of options that have no other"`
	Deadline   string       `json:"deadline" doc:"On the wall in zone: until when answers are taken"`
	DeadlineUS clock.Micros `json:"deadline_us"`
	HoldSet    ref.ID       `json:"hold_set,omitempty" doc:"Whose slots the options are; confirming one confirms it there and releases the others"`
	ShowVotes  bool         `json:"show_votes" doc:"Those who are asked see each other's names and answers"`
	Propose    bool         `json:"propose" doc:"Those who are asked may propose other times"`
	OpenLink   bool         `json:"open_link" doc:"There is a link for whoever has it"`
	Gen        int          `json:"gen" doc:"Counts the open links that were ended"`
	Chosen     ref.ID       `json:"chosen,omitempty" doc:"The option that was confirmed"`
	Events     []ref.ID     `json:"events" doc:"The meeting, one for each seat"`
}

// takes reports whether answers are taken at an instant.
func (p *Poll) takes(now clock.Micros) bool {
	return p.State == Open && p.TrashedUS == 0 && now < p.DeadlineUS
}

func (p *Poll) option(id ref.ID) *Option {
	for i := range p.Options {
		if p.Options[i].ID == id {
			return &p.Options[i]
		}
	}
	return nil
}

// spaces are those in which the meeting will be, the poll's own first.
func (p *Poll) spaces() []ref.Space {
	all := []ref.Space{p.Space}
	for _, seat := range p.Seats {
		if !slices.Contains(all, seat.Space) {
			all = append(all, seat.Space)
		}
	}
	return all
}

// settle checks a poll as it is going to be stored and works out what follows from it.
// Errors: poll.invalid.
func (p *Poll) settle() error {
	bad := errs.New(errs.Invalid, "poll.invalid", "The poll can't be kept like this. See the fields.")
	p.Title = strings.Join(strings.Fields(p.Title), " ")
	p.About, p.Place, p.Link = strings.TrimSpace(p.About), strings.TrimSpace(p.Place), strings.TrimSpace(p.Link)
	if p.Title == "" || utf8.RuneCountInString(p.Title) > maxTitle {
		bad = bad.With("body.title", "Say what the meeting is about, in at most 200 characters.")
	}
	for _, f := range []struct{ path, text string }{{"about", p.About}, {"place", p.Place}} {
		if utf8.RuneCountInString(f.text) > maxText {
			bad = bad.With("body."+f.path, "At most 5,000 characters.")
		}
	}
	if p.Minutes < 1 || p.Minutes > maxMinutes {
		bad = bad.With("body.minutes", "A number of minutes up to a day.")
	}
	if u, err := url.Parse(p.Link); p.Link != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil) {
		bad = bad.With("body.link", "A link begins with https://. Write the whole address.")
	}
	if len(p.Seats) == 0 || len(p.Seats) > MaxSeats {
		bad = bad.With("body.calendars", "Choose the calendars in which the meeting will be, one for each person.")
	}
	z, err := zone.Load(p.Zone)
	if err != nil {
		return bad.With("body.zone", "Choose a time zone, such as Europe/London.")
	}
	var ok bool
	if p.DeadlineUS, _, ok = onwall.Read(p.Deadline, z); !ok {
		bad = bad.With("body.deadline", "Write it as 2026-03-29T17:00.")
	}
	p.Deadline = onwall.At(p.DeadlineUS, z)
	if bad = p.settleOptions(bad); len(bad.Fields) > 0 {
		return bad
	}
	if p.Events == nil {
		p.Events = []ref.ID{}
	}
	return nil
}

// settleOptions works out when the options are, and puts the soonest first.
func (p *Poll) settleOptions(bad *errs.Error) *errs.Error {
	if len(p.Options) == 0 || len(p.Options) > MaxOptions {
		return bad.With("body.options", fmt.Sprintf("One time at least, %d at most.", MaxOptions))
	}
	taken := map[clock.Micros]bool{}
	for i := range p.Options {
		o, path := &p.Options[i], fmt.Sprintf("body.options[%d].start", i)
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
			bad = bad.With(path, "This time is there already.")
		}
		taken[start] = true
		if o.StartUS != start && o.StartUS != 0 {
			o.Slot = "" // it was moved away from what is held
		}
		o.StartUS, o.EndUS = start, start+clock.Micros(p.Minutes)*minute
		o.Start, o.End = onwall.At(o.StartUS, z), onwall.At(o.EndUS, z)
	}
	slices.SortStableFunc(p.Options, func(x, y Option) int { return int(min(1, max(-1, x.StartUS-y.StartUS))) })
	return bad
}
