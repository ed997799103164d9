package slot

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
)

// Habits are those of the member who asks.
type Habits struct {
	Zone     string // IANA name
	DayFirst bool   // 12/3 is 12 March
}

// Reader knows the member who asks.
type Reader interface {
	Habits(ctx context.Context, a access.Actor) (Habits, error)
}

// Known is somebody whose calendar the actor sees, at least as times that are taken.
type Known struct {
	ID    ref.ID // of the principal, or of the member who asks; their space has the same
	Name  string
	Email string
	Zone  string // IANA name, at home
}

// Day is where somebody is on a date, and when they work there.
type Day struct {
	Date    clock.Date
	Zone    string // IANA name
	Working []free.Span
	Blocks  []Block
}

// Block is time of a date that a rule is about.
type Block struct {
	free.Span
	Sort     string // "protected", "rather" or "rather_not"
	Label    string // empty when the actor may only know that time is taken
	Override string // who may put a meeting into protected time: "principal", "assistant" or "anyone"
}

// People knows whom the actor can ask for.
type People interface {
	// Known gives the principals the actor sees and the actor.
	Known(ctx context.Context, a access.Actor) ([]Known, error)
	// Days gives one Day per date from–until inclusive, for those who have working hours.
	Days(ctx context.Context, a access.Actor, ids []ref.ID, from, until clock.Date) (map[ref.ID][]Day, error)
	// Ranks gives what goes first for those of them whose orders the actor reads.
	Ranks(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID][]rank.List, error)
}

// Taken is time that something takes.
type Taken struct {
	free.Span
	// Title is what it is; empty when the actor may only know that time is taken.
	Title string
	// About is what else is known of it, for what goes first; nil for nothing.
	About *About
	// Loose times are the same on the wall wherever one is: From and Until are times on the wall (zone.Wall).
	Loose bool
	// AllDay is what takes whole dates, however long those are where somebody is.
	AllDay bool
}

// About is what is known of a meeting beside its title; Guests only when asked for.
type About struct{ Tags, Guests []string }

// Calendar knows by what people are taken between two instants, and with whom.
type Calendar interface {
	Taken(ctx context.Context, a access.Actor, from, until clock.Micros, spaces []ref.Space, withGuests bool) (all map[ref.Space][]Taken, leftOut int, err error)
}

// Service finds.
type Service struct {
	clock    clock.Clock
	reader   Reader
	people   People
	calendar Calendar
	rooms    Rooms // nil where nobody keeps any
}

// New makes the service.
func New(c clock.Clock, reader Reader, people People, calendar Calendar) *Service {
	return &Service{clock: c, reader: reader, people: people, calendar: calendar}
}

// Ask says who should meet, for how long and when about.
type Ask struct {
	People    []Wanted   `json:"people,omitempty" maxItems:"50" doc:"Whose calendars the caller sees"`
	Outsiders []Outsider `json:"outsiders,omitempty" maxItems:"20" doc:"Others, by what they said"`
	Minutes   int        `json:"minutes" minimum:"5" maximum:"720"`
	From      string     `json:"from" maxLength:"10" example:"2026-03-16" doc:"First date, in zone"`
	Until     string     `json:"until" maxLength:"10" example:"2026-03-27" doc:"Last date, inclusive"`
	Zone      string     `json:"zone,omitempty" maxLength:"64" doc:"IANA name; the caller's own when left out"`
	Gap       int        `json:"gap,omitempty" minimum:"0" maximum:"240" doc:"Minutes that stay free before and after for who is required"`
	Limit     int        `json:"limit,omitempty" minimum:"0" maximum:"20" doc:"How many slots; 5 when left out"`
	Title     string     `json:"title,omitempty" maxLength:"500" doc:"What it is about: what goes first for somebody gets better hours"`
	Tags      []ref.ID   `json:"tags,omitempty" maxItems:"50" doc:"The tags it will have, likewise"`
	Room      *RoomAsk   `json:"room,omitempty" doc:"The room it needs; none when left out"`
}

// Wanted is somebody whose calendar the caller sees.
type Wanted struct {
	ID       ref.ID `json:"id" maxLength:"36" doc:"A principal's id, or the caller's own"`
	Optional bool   `json:"optional,omitempty" doc:"May be missing"`
	Beyond   bool   `json:"beyond,omitempty" doc:"Can be asked outside their working hours too"`
}

// Outsider is somebody whose calendar nobody here sees.
type Outsider struct {
	Name     string `json:"name" minLength:"1" maxLength:"200"`
	Email    string `json:"email,omitempty" maxLength:"320" doc:"For what goes first"`
	Says     string `json:"says,omitempty" maxLength:"1000" doc:"When they can: “Tue afternoon, not Friday”"`
	Zone     string `json:"zone,omitempty" maxLength:"64" doc:"IANA name; the zone of the question when left out"`
	Optional bool   `json:"optional,omitempty"`
}

// Found is the answer, the best first.
type Found struct {
	Zone     string      `json:"zone" doc:"IANA name: whose days and times are told"`
	Minutes  int         `json:"minutes"`
	Asked    []Asked     `json:"asked"`
	Slots    []FoundSlot `json:"slots"`
	Misses   []FoundSlot `json:"misses" doc:"What nearly fits, when there are fewer slots than asked for"`
	Possible int         `json:"possible" doc:"How many beginnings fit in all, a quarter of an hour apart"`
	LeftOut  int         `json:"left_out,omitzero" doc:"How many entries of the people asked for were not looked at, because there is more than can be read at once"`
}

// Asked is somebody who was asked for.
type Asked struct {
	ID         ref.ID   `json:"id,omitempty"`
	Name       string   `json:"name"`
	Zone       string   `json:"zone" doc:"IANA name, when the window begins"`
	Optional   bool     `json:"optional"`
	Understood []string `json:"understood" doc:"What they said, as it was understood"`
	Unread     []string `json:"unread" doc:"What was not understood"`
	Goes       string   `json:"goes,omitempty" enum:"first,last" doc:"Whether the meeting goes first for them or can wait, when the window begins"`
	Because    string   `json:"because,omitempty" doc:"By which of their priorities"`
}

// FoundSlot is a time to meet, or one that nearly is.
type FoundSlot struct {
	StartUS clock.Micros `json:"start_us"`
	EndUS   clock.Micros `json:"end_us"`
	Start   string       `json:"start" doc:"On the wall in zone: 2026-03-24T10:00"`
	End     string       `json:"end"`
	When    string       `json:"when" doc:"In words, in zone"`
	Text    string       `json:"text" doc:"With the day, the date and the time in every zone, to be sent"`
	Reasons []SlotReason `json:"reasons"`
	Times   []LocalTime  `json:"times" doc:"What clocks show, where the people are"`
	Room    *FoundRoom   `json:"room,omitempty" doc:"The room it would have, when one was asked for"`
}

// SlotReason is what speaks for a slot or against it.
type SlotReason struct {
	Kind string `json:"kind" enum:"good,poor,obstacle" doc:"An obstacle keeps somebody from coming"`
	Text string `json:"text"`
}

// LocalTime is what clocks show in one zone.
type LocalTime struct {
	Zone   string   `json:"zone" doc:"IANA name"`
	Place  string   `json:"place" doc:"As a person says it"`
	Time   string   `json:"time" doc:"10:00–11:00, with the date where it is another one"`
	People []string `json:"people"`
}
