package today

import (
	"context"
	"slices"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Person is a principal as a column needs one.
type Person struct {
	ID     ref.ID `json:"id"`
	Name   string `json:"name"`
	Title  string `json:"title,omitempty"`
	Colour int    `json:"colour"`
}

// Span is a stretch of time between two instants, the second excluded.
type Span struct {
	FromUS  clock.Micros `json:"from_us"`
	UntilUS clock.Micros `json:"to_us"`
}

// Day is where a principal is on a date, in which zone, and when they work there.
type Day struct {
	Date    clock.Date      `json:"date"`
	Place   string          `json:"place"`
	Zone    string          `json:"zone"`
	Away    bool            `json:"away" doc:"Somewhere else than at home"`
	Working []Span          `json:"-"`
	Kept    []ProtectedTime `json:"-"`
}

// ProtectedTime is protected time. Rule and label are empty for those who see only times.
type ProtectedTime struct {
	Span
	Rule     ref.ID `json:"rule,omitempty"`
	Label    string `json:"label,omitempty"`
	Override string `json:"override,omitempty" enum:"principal,assistant,anyone" doc:"Who may put a meeting there"`
}

// Meeting is one occurrence of an event as a column shows it.
type Meeting struct {
	Event        ref.ID       `json:"event"`
	Calendar     ref.ID       `json:"calendar"`
	Space        ref.Space    `json:"space"`
	RecurrenceID string       `json:"recurrence_id,omitempty"`
	Title        string       `json:"title"`
	StartUS      clock.Micros `json:"start_us"`
	EndUS        clock.Micros `json:"end_us"`
	Start        string       `json:"start" doc:"Wall time in zone, or a date"`
	End          string       `json:"end"`
	Zone         string       `json:"zone,omitempty"`
	AllDay       bool         `json:"all_day"`
	Floating     bool         `json:"floating"`
	Place        string       `json:"place,omitempty"`
	Link         string       `json:"link,omitempty"`
	Status       string       `json:"status"`
	Class        string       `json:"class"`
	Busy         bool         `json:"busy"`
	Redacted     bool         `json:"redacted"`
	Recurring    bool         `json:"recurring"`
	Guests       int          `json:"guests"`
	Replies      Replies      `json:"replies"`
	Tags         []ref.ID     `json:"tags"`
	Hold         ref.ID       `json:"hold,omitempty" doc:"The hold set it stands for"`
	Parent       ref.ID       `json:"parent,omitempty" doc:"The meeting it is a block of"`
	Block        string       `json:"block,omitempty" doc:"Which of its blocks"`
	Rev          int64        `json:"rev"`
	Warnings     []string     `json:"warnings"`
	// Clash lists the events of the same principal that take the same time.
	Clash []ref.ID `json:"clash"`
}

// Replies counts the guests' answers.
type Replies struct {
	Accepted  int `json:"accepted"`
	Declined  int `json:"declined"`
	Tentative int `json:"tentative"`
	Waiting   int `json:"waiting"`
}

// Task is a task as the day shows it.
type Task struct {
	ID       ref.ID       `json:"id"`
	Space    ref.Space    `json:"space"`
	Title    string       `json:"title"`
	Due      clock.Date   `json:"due"`
	DueTime  string       `json:"due_time,omitempty"`
	Zone     string       `json:"zone,omitempty"`
	DueUS    clock.Micros `json:"due_us"`
	Priority int          `json:"priority"`
	RuleText string       `json:"rule_text,omitempty"`
	Tags     []ref.ID     `json:"tags"`
	Rev      int64        `json:"rev"`
}

// People knows the principals the actor supports or is, and where they are.
type People interface {
	Principals(ctx context.Context, a access.Actor) ([]Person, error)
	// Days gives, for each principal, one Day per date from–until inclusive.
	Days(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]Day, error)
}

// Calendar knows the meetings in a window of instants. Floating and all-day
// times are placed in local.
type Calendar interface {
	// leftOut counts those of more than can be shown at once.
	Meetings(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, local *time.Location) (list []Meeting, leftOut int, err error)
}

// Tasks knows what is due before an instant and still open, soonest first.
type Tasks interface {
	Due(ctx context.Context, a access.Actor, before clock.Micros, limit int) ([]Task, error)
	// CountDue gives how many there are.
	CountDue(ctx context.Context, a access.Actor, before clock.Micros) (int, error)
}

// Service composes.
type Service struct {
	journal  *journal.Journal
	clock    clock.Clock
	people   People
	calendar Calendar
	tasks    Tasks
	names    Names
	describe map[ref.Kind]Describe
	guests   func(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error)
}

// Parts is what the service is made of.
type Parts struct {
	Journal  *journal.Journal
	Clock    clock.Clock
	People   People
	Calendar Calendar
	Tasks    Tasks
	Names    Names
	// Describe holds the kinds of record whose changes concern somebody's day.
	Describe map[ref.Kind]Describe
	// Guests tells who did what was done by a link; nil when nobody does.
	Guests func(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error)
}

// New makes the service.
func New(p Parts) *Service {
	return &Service{journal: p.Journal, clock: p.Clock, people: p.People, calendar: p.Calendar, tasks: p.Tasks, names: p.Names, describe: p.Describe, guests: p.Guests}
}

// Column is one principal's part of the page.
type Column struct {
	Principal Person          `json:"principal"`
	Days      []Day           `json:"days"`
	Working   []Span          `json:"working"`
	Protected []ProtectedTime `json:"protected" doc:"Time that rules keep free of meetings"`
	AllDay    []Meeting       `json:"all_day"`
	Meetings  []Meeting       `json:"meetings"`
}

// Clock is a place whose time the page shows.
type Clock struct {
	Place string `json:"place"`
	Zone  string `json:"zone"`
}

// Page is the day, or the week.
type Page struct {
	Date    clock.Date   `json:"date"`
	Days    int          `json:"days"`
	Zone    string       `json:"zone"`
	FromUS  clock.Micros `json:"from_us"`
	UntilUS clock.Micros `json:"to_us"`
	NowUS   clock.Micros `json:"now_us"`
	Columns []Column     `json:"columns"`
	Late    []Task       `json:"late" doc:"The first of them, as many as fit beside what is due"`
	Due     []Task       `json:"due"`
	Lates   int          `json:"late_total" doc:"How many are late"`
	Dues    int          `json:"due_total" doc:"How many are late or due"`
	Clocks  []Clock      `json:"clocks"`
	LeftOut int          `json:"left_out,omitzero" doc:"How many entries are not among these, because there is more than can be shown at once"`
}

// dueAtMost is how many tasks the page carries, more than any widget shows; the task page has them all.
const dueAtMost = 60

// everywhere is how much later a date ends on the last clock on earth than on the first.
const everywhere = 26 * time.Hour

// Page composes days days from date on, on an axis that begins at midnight in
// the zone axis. Errors: date.invalid, zone.unknown.
func (s *Service) Page(ctx context.Context, a access.Actor, date clock.Date, days int, axis string) (Page, error) {
	loc, err := location(axis)
	if err == nil {
		err = reachable(date)
	}
	if err != nil {
		return Page{}, err
	}
	from, until := clock.Of(date.In(loc)), clock.Of(date.AddDays(days).In(loc))
	p := Page{Date: date, Days: days, Zone: axis, FromUS: from, UntilUS: until, NowUS: clock.Of(s.clock.Now())}
	if p.Columns, p.LeftOut, err = s.columns(ctx, a, date, days, loc, nil); err != nil {
		return Page{}, err
	}
	due, err := s.tasks.Due(ctx, a, until.Add(everywhere+time.Second), dueAtMost)
	if err != nil {
		return Page{}, err
	}
	p.Late, p.Due = []Task{}, []Task{}
	last := date.AddDays(days - 1)
	for _, t := range due {
		// What is due on a day is due on that day in whatever zone it was written.
		switch dated := t.DueTime == ""; {
		case dated && t.Due > last, !dated && t.DueUS >= until:
		case t.DueUS <= p.NowUS:
			p.Late = append(p.Late, t)
		default:
			p.Due = append(p.Due, t)
		}
	}
	p.Lates, p.Dues = len(p.Late), len(p.Late)+len(p.Due)
	if len(due) == dueAtMost {
		if err := s.countDue(ctx, a, &p); err != nil {
			return Page{}, err
		}
	}
	p.Clocks = clocks(p.Columns, axis)
	return p, nil
}

// countDue says how many tasks there are when the page can't have them all.
func (s *Service) countDue(ctx context.Context, a access.Actor, p *Page) error {
	late, err := s.tasks.CountDue(ctx, a, min(p.NowUS, p.UntilUS))
	if err != nil {
		return err
	}
	due, err := s.tasks.CountDue(ctx, a, p.UntilUS)
	p.Lates, p.Dues = max(p.Lates, late), max(p.Dues, due)
	return err
}

// columns makes a column for each principal, or only for those named.
func (s *Service) columns(ctx context.Context, a access.Actor, date clock.Date, days int, loc *time.Location, only []ref.ID) (columns []Column, leftOut int, err error) {
	people, err := s.people.Principals(ctx, a)
	if err != nil {
		return nil, 0, err
	}
	if only != nil {
		people = slices.DeleteFunc(people, func(p Person) bool { return !slices.Contains(only, p.ID) })
		if len(people) != len(only) {
			return nil, 0, errs.Missing("principal")
		}
	}
	ids, spaces := make([]ref.ID, len(people)), make([]ref.Space, len(people))
	for i, p := range people {
		ids[i], spaces[i] = p.ID, ref.Space(p.ID)
	}
	// A principal's local day may begin the day before or end the day after.
	where, err := s.people.Days(ctx, a, ids, date.AddDays(-1), date.AddDays(days))
	if err != nil {
		return nil, 0, err
	}
	from, until := clock.Of(date.In(loc)), clock.Of(date.AddDays(days).In(loc))
	var meetings []Meeting
	if len(spaces) > 0 {
		if meetings, leftOut, err = s.calendar.Meetings(ctx, a, from, until, spaces, loc); err != nil {
			return nil, 0, err
		}
	}
	bySpace := map[ref.Space][]Meeting{}
	for _, m := range meetings {
		bySpace[m.Space] = append(bySpace[m.Space], m)
	}
	columns = make([]Column, len(people))
	for i, p := range people {
		columns[i] = column(p, where[p.ID], bySpace[ref.Space(p.ID)], date, days, from, until)
	}
	return columns, leftOut, nil
}

func column(p Person, where []Day, meetings []Meeting, date clock.Date, days int, from, until clock.Micros) Column {
	end := date.AddDays(days)
	c := Column{Principal: p, Days: []Day{}, Working: []Span{}, Protected: []ProtectedTime{}, AllDay: []Meeting{}, Meetings: []Meeting{}}
	for _, d := range where {
		if d.Date >= date && d.Date < end {
			c.Days = append(c.Days, d)
		}
		for _, w := range d.Working {
			w.FromUS, w.UntilUS = max(w.FromUS, from), min(w.UntilUS, until)
			if w.FromUS < w.UntilUS {
				c.Working = append(c.Working, w)
			}
		}
		for _, k := range d.Kept {
			if k.FromUS < until && k.UntilUS > from {
				c.Protected = append(c.Protected, k)
			}
		}
	}
	markClashes(meetings)
	for _, m := range meetings {
		if m.AllDay {
			c.AllDay = append(c.AllDay, m)
		} else {
			c.Meetings = append(c.Meetings, m)
		}
	}
	return c
}

// clocks lists the places of the page's days, each zone once, the reader's own first.
func clocks(columns []Column, own string) []Clock {
	list := []Clock{{Place: "", Zone: own}}
	for _, c := range columns {
		for _, d := range c.Days {
			i := slices.IndexFunc(list, func(k Clock) bool { return k.Zone == d.Zone })
			switch {
			case i < 0:
				list = append(list, Clock{Place: d.Place, Zone: d.Zone})
			case list[i].Place == "":
				list[i].Place = d.Place
			}
		}
	}
	return list
}

func location(name string) (*time.Location, error) {
	z, err := zone.Load(name)
	if err != nil {
		return nil, err
	}
	return z.Location(), nil
}

// Years that a page can be of: far enough for every calendar, and near enough for
// reckoning days on either side.
const (
	firstDate clock.Date = "1900-01-01"
	lastDate  clock.Date = "2199-12-31"
)

func reachable(d clock.Date) error {
	if d < firstDate || d > lastDate {
		return errs.New(errs.Invalid, "date.invalid", "Choose a date between 1900 and 2199.").With("query.date", "Choose a date between 1900 and 2199.")
	}
	return nil
}
