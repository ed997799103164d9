package capture

import (
	"context"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/words"
	"anteroom/internal/core/zone"
)

// Habits are how a member writes dates.
type Habits struct {
	Zone      string // IANA name
	Locale    string // BCP 47: "en-GB"; those of the United States write the month first
	WeekStart string // monday or sunday
}

// Reader knows the member who types.
type Reader interface {
	Habits(ctx context.Context, a access.Actor) (Habits, error)
}

// People knows the principals the actor sees, by their names.
type People interface {
	People(ctx context.Context, a access.Actor) ([]words.Person, error)
}

// Tags knows the names of the tags the actor sees.
type Tags interface {
	Names(ctx context.Context, a access.Actor) ([]string, error)
}

// Service reads.
type Service struct {
	clock  clock.Clock
	reader Reader
	people People
	tags   Tags
}

// New makes the service.
func New(c clock.Clock, reader Reader, people People, tags Tags) *Service {
	return &Service{clock: c, reader: reader, people: people, tags: tags}
}

// Line is what was typed.
type Line struct {
	Text  string     `json:"text" maxLength:"2000"`
	Kind  words.Kind `json:"kind,omitempty" enum:"task,event" doc:"Reads it as this, whatever it says; absent leaves it to the text"`
	Space ref.Space  `json:"space,omitempty" maxLength:"36" doc:"Whose it is when the text names nobody: a principal's space"`
}

// Person is a principal the text is about.
type Person struct {
	ID   ref.ID `json:"id"`
	Name string `json:"name"`
}

// Span is a stretch of the text and how it was understood.
type Span struct {
	From    int    `json:"from" doc:"In UTF-16 units, as browsers count"`
	To      int    `json:"to"`
	Kind    string `json:"kind" enum:"title,unclear,date,time,repeat,duration,priority,tag,person,place,link"`
	Meaning string `json:"meaning"`
}

// Choice is a name in the text that fits several people.
type Choice struct {
	Text   string   `json:"text"`
	People []Person `json:"people"`
}

// Proposal is what the text was understood to mean, in the terms of POST /tasks and POST /events.
type Proposal struct {
	Kind        words.Kind `json:"kind" enum:"task,event"`
	Title       string     `json:"title"`
	Explanation string     `json:"explanation" doc:"All of it in one sentence"`
	Due         clock.Date `json:"due,omitempty"`
	DueTime     string     `json:"due_time,omitempty"`
	Start       string     `json:"start,omitempty" doc:"Wall time in zone, or a date when all_day"`
	End         string     `json:"end,omitempty" doc:"As start; exclusive, so an all-day event of one day ends on the next date"`
	Zone        string     `json:"zone,omitempty" doc:"IANA name"`
	AllDay      bool       `json:"all_day"`
	Rule        string     `json:"rule,omitempty"`
	RuleText    string     `json:"rule_text,omitempty"`
	AfterDone   bool       `json:"after_done"`
	Priority    int        `json:"priority" enum:"0,1,5,9"`
	Tags        []string   `json:"tags" doc:"Names; those of tags that exist are spelled as those are"`
	Person      *Person    `json:"person,omitempty"`
	Unclear     []Choice   `json:"unclear"`
	Place       string     `json:"place"`
	Link        string     `json:"link"`
	Notes       []string   `json:"notes" doc:"What to look at before saving"`
	Spans       []Span     `json:"spans" doc:"In order, without gaps, over the whole text"`
}

// Preview reads a line.
func (s *Service) Preview(ctx context.Context, a access.Actor, l Line) (Proposal, error) {
	h, err := s.reader.Habits(ctx, a)
	if err != nil {
		return Proposal{}, err
	}
	people, err := s.people.People(ctx, a)
	if err != nil {
		return Proposal{}, err
	}
	tags, err := s.tags.Names(ctx, a)
	if err != nil {
		return Proposal{}, err
	}
	r := words.Read(l.Text, words.Context{
		Now: s.clock.Now(), Zone: location(h.Zone), WeekStart: weekStart(h.WeekStart), DayFirst: h.Locale != "en-US",
		People: people, Tags: tags, Force: l.Kind,
	})
	p := proposal(r, h.Zone)
	p.Spans = spans(l.Text, r.Spans)
	p.Person = who(r, people, l.Space)
	return p, nil
}

func location(name string) *time.Location {
	if z, err := zone.Load(name); err == nil {
		return z.Location()
	}
	return time.UTC
}

func weekStart(s string) time.Weekday {
	if s == "sunday" {
		return time.Sunday
	}
	return time.Monday
}

func proposal(r words.Reading, home string) Proposal {
	p := Proposal{
		Kind: r.Kind, Title: r.Title, Explanation: words.Explain(r), AllDay: r.AllDay, Rule: r.Rule, RuleText: r.Repeats, AfterDone: r.AfterDone,
		Priority: r.Priority, Tags: append([]string{}, r.Tags...), Place: r.Place, Link: r.Link, Notes: append([]string{}, r.Notes...), Unclear: []Choice{},
	}
	for _, c := range r.Unclear {
		p.Unclear = append(p.Unclear, Choice{Text: c.Text, People: persons(c.People)})
	}
	if r.Due != nil {
		p.Due, p.DueTime, p.Zone = r.Due.Date, r.Due.Time, orElse(r.Due.Zone, home)
	}
	if r.Start != nil {
		p.Start, p.Zone = wall(*r.Start), orElse(r.Start.Zone, home)
		p.End = end(r)
	}
	return p
}

// end is the exclusive end of a meeting; a reading's all-day end is its last day.
func end(r words.Reading) string {
	last := r.End
	switch {
	case last == nil && !r.AllDay:
		return ""
	case last == nil:
		last = r.Start
	}
	if r.AllDay {
		return string(last.Date.AddDays(1))
	}
	if last.Zone == r.Start.Zone {
		return wall(*last)
	}
	return inZone(*last, r.Start.Zone)
}

// inZone tells the wall of one zone in another, because an event has one.
func inZone(w words.When, to string) string {
	from, errFrom := zone.Load(w.Zone)
	there, errTo := zone.Load(to)
	at, err := time.Parse(onwall.Layout, wall(w))
	if errFrom != nil || errTo != nil || err != nil {
		return wall(w)
	}
	instant, _ := from.ToInstant(zone.WallOf(at))
	return onwall.At(instant, there)
}

func wall(w words.When) string {
	if w.Time == "" {
		return string(w.Date)
	}
	return string(w.Date) + "T" + w.Time
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// who is the first person named, or the one whose space was given.
func who(r words.Reading, people []words.Person, space ref.Space) *Person {
	if len(r.People) > 0 {
		return &persons(r.People[:1])[0]
	}
	for _, p := range people {
		if p.ID == string(space) { // a principal's space carries the principal's id
			return &Person{ID: ref.ID(p.ID), Name: p.Name()}
		}
	}
	return nil
}

func persons(people []words.Person) []Person {
	all := make([]Person, len(people))
	for i, p := range people {
		all[i] = Person{ID: ref.ID(p.ID), Name: p.Name()}
	}
	return all
}

// spans counts in UTF-16 units what the reading counts in bytes.
func spans(text string, read []words.Span) []Span {
	all := make([]Span, len(read))
	bytes, units := 0, 0
	advance := func(to int) int {
		for bytes < min(to, len(text)) {
			r, size := utf8.DecodeRuneInString(text[bytes:])
			bytes += size
			units++
			if r > 0xFFFF {
				units++
			}
		}
		return units
	}
	for i, s := range read {
		all[i] = Span{From: advance(s.From), To: advance(s.To), Kind: s.Kind, Meaning: s.Meaning}
	}
	return all
}
