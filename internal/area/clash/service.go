package clash

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const day = clock.Micros(zone.Day)

// Bounds of one check.
const (
	maxOccurrences = 60        // of a series are looked at
	maxAhead       = 360 * day // and within this
	maxPeople      = 30
	maxShown       = 6
)

// Trial is a meeting that somebody is about to save, or one that is stored.
type Trial struct {
	Event        ref.ID   `json:"event,omitempty" maxLength:"36" doc:"The event that is changed; it does not lie upon itself. Without a start it is looked at as it is stored"`
	RecurrenceID string   `json:"recurrence_id,omitempty" maxLength:"40" doc:"Only this occurrence of what is stored"`
	Calendar     ref.ID   `json:"calendar,omitempty" maxLength:"36" doc:"In which it is going to be"`
	Start        string   `json:"start,omitempty" maxLength:"19" doc:"On the wall: 2026-03-29T09:00; a date for all-day events"`
	End          string   `json:"end,omitempty" maxLength:"19"`
	Zone         string   `json:"zone,omitempty" maxLength:"64"`
	AllDay       bool     `json:"all_day,omitempty"`
	Rule         string   `json:"rule,omitempty" maxLength:"1000"`
	Guests       []string `json:"guests,omitempty" maxItems:"500" doc:"Their mail addresses"`
	Rooms        []ref.ID `json:"rooms,omitempty" maxItems:"20" doc:"Rooms and equipment it would take; of what is stored, those it names"`
}

// Meeting is a trial as the calendar understands it.
type Meeting struct {
	Space       ref.Space
	Occurrences []Occurrence
	Guests      []string // addresses
	Rooms       []ref.ID
	More        bool // there are occurrences beyond those looked at
}

// Calendars knows what is in calendars.
type Calendars interface {
	// Meeting reads a trial: when it would be, from an instant on, and whose it is.
	Meeting(ctx context.Context, a access.Actor, t Trial, now clock.Micros, most int, ahead clock.Micros) (Meeting, error)
	// Taken gives what takes time in spaces, by beginning; without is the event that is left out, with what belongs to it.
	Taken(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, without ref.ID) (map[ref.Space][]Taken, error)
}

// People knows who is who, and when they work.
type People interface {
	// Concerned gives whose the space is and the guests that the house knows, without Taken and Days.
	// Unknown is how many guests nobody here knows, or whose times the actor may not see.
	Concerned(ctx context.Context, a access.Actor, space ref.Space, addresses []string) (people []Person, unknown int, err error)
	Days(ctx context.Context, a access.Actor, space ref.Space, from, until clock.Date) ([]Day, error)
}

// Service checks meetings.
type Service struct {
	clock     clock.Clock
	calendars Calendars
	people    People
	rooms     Rooms // nil where nobody keeps any
}

// New makes the service.
func New(c clock.Clock, calendars Calendars, people People) *Service {
	return &Service{clock: c, calendars: calendars, people: people}
}

// Checked is what was found in the way.
type Checked struct {
	Clashes []Clash  `json:"clashes" doc:"The first of them, the sooner occurrence first"`
	More    int      `json:"more" doc:"How many there are beyond those"`
	People  []string `json:"people" doc:"Whose calendars were looked at"`
	Looked  int      `json:"looked" doc:"How many occurrences were looked at"`
	Hit     int      `json:"hit" doc:"How many of them have something in their way"`
	Further bool     `json:"further" doc:"The series goes on beyond those"`
	Unknown int      `json:"unknown" doc:"Guests whose calendars nobody here can see"`
}

// Check tells what is in the way of a meeting. Errors: those of making an event; calendar.not_found, event.not_found.
func (s *Service) Check(ctx context.Context, a access.Actor, t Trial) (Checked, error) {
	found := Checked{Clashes: []Clash{}, People: []string{}}
	if t.Start == "" && t.Event == "" {
		return found, errs.New(errs.Invalid, "clash.what", "Say when the meeting would be, or which one is meant.").With("body.start", "Write it as 2026-03-29T09:00.")
	}
	now := clock.Of(s.clock.Now())
	m, err := s.calendars.Meeting(ctx, a, t, now, maxOccurrences, maxAhead)
	if err != nil || len(m.Occurrences) == 0 {
		return found, err
	}
	people, unknown, err := s.people.Concerned(ctx, a, m.Space, m.Guests)
	if err != nil {
		return found, err
	}
	people = people[:min(len(people), maxPeople)]
	from, until := m.Occurrences[0].From, m.Occurrences[0].Until
	for _, o := range m.Occurrences {
		from, until = min(from, o.From), max(until, o.Until)
	}
	until = min(max(until, from+1), from+maxAhead)
	if err := s.look(ctx, a, people, from, until, t.Event); err != nil {
		return found, err
	}
	var rooms []Room
	if s.rooms != nil && len(m.Rooms) > 0 {
		if rooms, err = s.rooms.Rooms(ctx, a, m.Rooms, from, until, t.Event); err != nil {
			return found, err
		}
	}
	all, hit := find(m.Occurrences, people, rooms)
	found.Clashes = append(found.Clashes, all[:min(len(all), maxShown)]...)
	found.More, found.Looked, found.Hit, found.Further = len(all)-len(found.Clashes), len(m.Occurrences), hit, m.More
	for _, p := range people {
		found.People = append(found.People, p.Name)
	}
	found.Unknown = unknown
	return found, nil
}

// look fills in what is in everybody's calendars and when they work.
func (s *Service) look(ctx context.Context, a access.Actor, people []Person, from, until clock.Micros, without ref.ID) error {
	spaces := make([]ref.Space, 0, len(people))
	for _, p := range people {
		spaces = append(spaces, p.Space)
	}
	taken, err := s.calendars.Taken(ctx, a, from, until, spaces, without)
	if err != nil {
		return err
	}
	first, last := clock.DateOf((from - day).Time()), clock.DateOf((until + day).Time())
	for i := range people {
		p := &people[i]
		p.Taken = taken[p.Space]
		slices.SortFunc(p.Taken, func(x, y Taken) int { return int(min(1, max(-1, x.From-y.From))) })
		if p.Days, err = s.people.Days(ctx, a, p.Space, first, last); err != nil {
			return err
		}
	}
	return nil
}
