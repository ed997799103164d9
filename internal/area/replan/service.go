package replan

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Person is a principal whose calendars the actor sees.
type Person struct {
	ID     ref.ID
	Name   string
	Email  string // of the member who is the principal; may be empty
	Zone   string // at home
	Colour int
}

// Day is where a principal is on a date, and when they work.
type Day struct {
	Date      clock.Date
	Zone      string
	Working   []free.Span
	Protected []free.Span // nothing is moved there
}

// Guest is somebody invited.
type Guest struct {
	Name, Email string
	Room        bool // a room or something else that is there once
}

// Meeting is an entry in a principal's calendar.
type Meeting struct {
	Event, Calendar ref.ID
	Space           ref.Space
	RecurrenceID    string
	Title           string
	Start, End      clock.Micros
	Zone            string
	AllDay          bool
	Floating        bool
	Busy            bool // takes time and is not called off
	Private         bool
	Redacted        bool // only that time is taken may be known
	Fixed           bool // follows a source outside, or the actor may not change it
	Held            bool // stands for a hold set
	Belongs         bool // to another meeting, with which it moves
	Tags            []ref.ID
	Guests          []Guest
	Rooms           []ref.ID // and equipment, that it takes
	Rev             int64
}

// Colleague is a member who may be among the guests.
type Colleague struct{ Name, Zone string }

// People knows the principals, where they are and when they work, and the colleagues by their address.
type People interface {
	Known(ctx context.Context, a access.Actor) ([]Person, error)
	Days(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]Day, error)
	Colleagues(ctx context.Context, a access.Actor) (map[string]Colleague, error)
	Home(ctx context.Context, a access.Actor) (zone string, err error)
}

// Slot gives one meeting, or one occurrence of it, another time.
type Slot struct {
	Event        ref.ID
	RecurrenceID string
	Rev          int64
	Start, End   clock.Micros
	Cancel       bool
}

// Calendars reads what is planned and writes new times inside an act.
type Calendars interface {
	Meetings(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, zone string) (all []Meeting, leftOut int, err error)
	Reslot(ctx context.Context, tx *journal.Tx, slots []Slot) error
}

// Weight is how much a meeting matters to somebody, with the reason in words.
type Weight struct {
	Points int // 0 for an ordinary one; 100 counts double, -50 half
	Why    string
}

// Priorities weighs meetings, in the order they are given. Where there are none, all weigh the same.
type Priorities interface {
	Weigh(ctx context.Context, a access.Actor, meetings []Meeting) ([]Weight, error)
}

// Service plans days anew.
type Service struct {
	j          *journal.Journal
	clock      clock.Clock
	people     People
	calendars  Calendars
	priorities Priorities
	rooms      Rooms // nil when nothing is known of them
}

// New makes the service; priorities may be nil.
func New(j *journal.Journal, c clock.Clock, people People, calendars Calendars, priorities Priorities) *Service {
	return &Service{j: j, clock: c, people: people, calendars: calendars, priorities: priorities}
}
