package booking

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// The kinds of record this area keeps.
const (
	KindPage ref.Kind = "booking_page"
	KindLink ref.Kind = "booking_link"
	Name     ref.Kind = "booking"

	kindEvent ref.Kind = "event"
)

// The bounds of a page.
const (
	maxHosts     = 10
	maxQuestions = 10
	maxChoices   = 20
	maxRooms     = 20
	maxLengths   = 6
	maxMinutes   = 480
	maxBuffer    = 240
	maxNotice    = 60 * 24 * 60
	maxHorizon   = 366
	maxLimit     = 100
	maxMoves     = 10
	minWithin    = 60
	maxWithin    = 14 * 24 * 60
	twoDays      = 2 * 24 * 60
	maxTitle     = 200
	maxText      = 5000
)

// Host is a principal whose time is booked, and the calendar in which.
type Host struct {
	Principal ref.ID `json:"principal" maxLength:"36"`
	Calendar  ref.ID `json:"calendar" maxLength:"36"`
}

func (h Host) space() ref.Space { return ref.Space(h.Principal) }

// Rules are what a page allows.
type Rules struct {
	Pick      string             `json:"pick" enum:"all,any" doc:"Who takes part: all hosts, or any one of them"`
	Zone      string             `json:"zone" maxLength:"64" doc:"In which days and weeks are counted, and starts lie on the grid"`
	Minutes   []int              `json:"minutes" minItems:"1" maxItems:"6" doc:"The lengths offered"`
	Grid      int                `json:"grid" enum:"15,30,60" doc:"Minutes from one start to the next"`
	Notice    int                `json:"notice" minimum:"0" maximum:"86400" doc:"Minutes from now to the first start"`
	Horizon   int                `json:"horizon" minimum:"1" maximum:"366" doc:"How many days ahead can be booked"`
	Before    int                `json:"before" minimum:"0" maximum:"240" doc:"Minutes that have to be free before"`
	After     int                `json:"after" minimum:"0" maximum:"240" doc:"Minutes that have to be free after"`
	PerDay    int                `json:"per_day" minimum:"0" maximum:"100" doc:"Bookings a day; 0 for no limit"`
	PerWeek   int                `json:"per_week" minimum:"0" maximum:"100" doc:"Bookings a week, which begins on Monday; 0 for no limit"`
	Moves     int                `json:"moves" minimum:"0" maximum:"10" doc:"How often whoever booked may move it"`
	Confirm   bool               `json:"confirm" doc:"Each booking waits until somebody confirms it, and holds its time meanwhile"`
	Within    int                `json:"confirm_within,omitzero" doc:"Minutes within which somebody confirms, 60 to 20160; what nobody confirms lapses. Two days when it is 0"`
	Questions []outside.Question `json:"questions" maxItems:"10"`
	Rooms     []ref.ID           `json:"rooms,omitempty" maxItems:"20" doc:"Rooms and equipment of which each booking takes one, the first that is free; none when empty"`
}

// Words are what a page says.
type Words struct {
	Title  string `json:"title" minLength:"1" maxLength:"200"`
	About  string `json:"about" maxLength:"5000" doc:"Shown above the times"`
	Thanks string `json:"thanks" maxLength:"5000" doc:"Shown to whoever has booked"`
	Place  string `json:"place" maxLength:"1000"`
	Link   string `json:"link" maxLength:"2000" doc:"Where to join; shown once it is confirmed"`
}

// Page is a booking page.
type Page struct {
	record.Head
	Words
	State string `json:"state" enum:"open,closed"`
	Hosts []Host `json:"hosts"`
	Rules
}

const (
	open   = "open"
	closed = "closed"
	any1   = "any"
	all    = "all"
)

// live reports whether the page takes bookings by link.
func (p *Page) live() bool { return p.State == open && p.TrashedUS == 0 }

// spaces are those in which bookings of the page take time, its own first.
func (p *Page) spaces() []ref.Space {
	list := []ref.Space{p.Space}
	for _, h := range p.Hosts {
		if !slices.Contains(list, h.space()) {
			list = append(list, h.space())
		}
	}
	return list
}

func (p *Page) principals() []ref.ID {
	list := make([]ref.ID, len(p.Hosts))
	for i, h := range p.Hosts {
		list[i] = h.Principal
	}
	return list
}

// settle checks a page as it is going to be stored. Errors: booking_page.invalid.
func (p *Page) settle() error {
	bad := errs.New(errs.Invalid, "booking_page.invalid", "The page can't be kept like this. See the fields.")
	bad = p.Words.settle(bad)
	bad = p.Rules.settle(bad)
	if len(p.Hosts) == 0 || len(p.Hosts) > maxHosts {
		bad = bad.With("body.hosts", fmt.Sprintf("Whose time is booked? Up to %d people.", maxHosts))
	}
	if p.State != open && p.State != closed {
		bad = bad.With("body.state", "Open or closed.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

func (w *Words) settle(bad *errs.Error) *errs.Error {
	w.Title = strings.Join(strings.Fields(w.Title), " ")
	w.About, w.Thanks, w.Place, w.Link = strings.TrimSpace(w.About), strings.TrimSpace(w.Thanks), strings.TrimSpace(w.Place), strings.TrimSpace(w.Link)
	if w.Title == "" || utf8.RuneCountInString(w.Title) > maxTitle {
		bad = bad.With("body.title", "Say what can be booked, in at most 200 characters.")
	}
	for _, f := range []struct{ path, text string }{{"about", w.About}, {"thanks", w.Thanks}, {"place", w.Place}} {
		if utf8.RuneCountInString(f.text) > maxText {
			bad = bad.With("body."+f.path, "At most 5,000 characters.")
		}
	}
	if u, err := url.Parse(w.Link); w.Link != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil) {
		bad = bad.With("body.link", "A link begins with https://. Write the whole address.")
	}
	return bad
}

func (r *Rules) settle(bad *errs.Error) *errs.Error {
	if r.Pick != all && r.Pick != any1 {
		bad = bad.With("body.pick", "All hosts, or any of them.")
	}
	if _, err := zone.Load(r.Zone); err != nil {
		bad = bad.With("body.zone", "Choose a time zone, such as Europe/London.")
	}
	r.Minutes = slices.Compact(slices.Sorted(slices.Values(r.Minutes)))
	if len(r.Minutes) == 0 || len(r.Minutes) > maxLengths || r.Minutes[0] < 5 || r.Minutes[len(r.Minutes)-1] > maxMinutes {
		bad = bad.With("body.minutes", "Up to six lengths between 5 minutes and 8 hours.")
	}
	if r.Grid != 15 && r.Grid != 30 && r.Grid != 60 {
		bad = bad.With("body.grid", "Every 15, 30 or 60 minutes.")
	}
	if r.Within == 0 {
		r.Within = twoDays
	}
	for _, f := range []struct {
		path          string
		n, from, upto int
	}{
		{"notice", r.Notice, 0, maxNotice}, {"horizon", r.Horizon, 1, maxHorizon}, {"before", r.Before, 0, maxBuffer}, {"after", r.After, 0, maxBuffer},
		{"per_day", r.PerDay, 0, maxLimit}, {"per_week", r.PerWeek, 0, maxLimit}, {"moves", r.Moves, 0, maxMoves}, {"confirm_within", r.Within, minWithin, maxWithin},
	} {
		if f.n < f.from || f.n > f.upto {
			bad = bad.With("body."+f.path, fmt.Sprintf("A number from %d to %d.", f.from, f.upto))
		}
	}
	if len(r.Rooms) > maxRooms || len(slices.Compact(slices.Sorted(slices.Values(r.Rooms)))) != len(r.Rooms) {
		bad = bad.With("body.rooms", fmt.Sprintf("Each room once, %d at most.", maxRooms))
	}
	return r.settleQuestions(bad)
}

func (r *Rules) settleQuestions(bad *errs.Error) *errs.Error {
	if len(r.Questions) > maxQuestions {
		bad = bad.With("body.questions", fmt.Sprintf("At most %d questions: people give up at long forms.", maxQuestions))
	}
	r.Questions = slices.Clone(r.Questions)
	for i := range r.Questions {
		q, path := &r.Questions[i], fmt.Sprintf("body.questions[%d]", i)
		q.Text = strings.Join(strings.Fields(q.Text), " ")
		if q.Text == "" || utf8.RuneCountInString(q.Text) > 300 {
			bad = bad.With(path+".text", "Write the question, in at most 300 characters.")
		}
		choices := []string{}
		for _, c := range q.Choices {
			if c = strings.Join(strings.Fields(c), " "); c != "" && !slices.Contains(choices, c) {
				choices = append(choices, c)
			}
		}
		if q.Choices = choices; len(choices) > maxChoices || slices.ContainsFunc(choices, func(c string) bool { return utf8.RuneCountInString(c) > 200 }) {
			bad = bad.With(path+".choices", "At most 20 answers of at most 200 characters.")
		}
	}
	if r.Questions == nil {
		r.Questions = []outside.Question{}
	}
	return bad
}

// length checks that a length is offered.
func (p *Page) length(minutes int) (clock.Micros, bool) {
	return clock.Micros(minutes) * clock.Micros(zone.Minute), slices.Contains(p.Minutes, minutes)
}

// Link is a link to a page. Its secret is no part of it.
type Link struct {
	record.Head
	Page  ref.ID `json:"page"`
	Label string `json:"label" doc:"For whom or where it is"`
}
