package words

import (
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/words/civil"
	"anteroom/internal/core/words/grammar"
)

// Kind is what the text proposes.
type Kind string

// The two kinds. A text is a task until something says it has a beginning and
// an end.
const (
	Task  Kind = "task"
	Event Kind = "event"
)

// MaxRunes is how much of a text is read; what comes after goes into the title
// as it is.
const MaxRunes = grammar.MaxRunes

// Person is somebody the reader may name.
type Person = grammar.Person

// Context is what the reader knows without saying it.
type Context struct {
	Now       time.Time      // the moment of reading
	Zone      *time.Location // the reader's zone; nil means UTC
	WeekStart time.Weekday   // for "next week" and "next Tuesday"
	DayFirst  bool           // 12/3 is 12 March, not 3 December
	People    []Person       // whom "@Helen" and "for Helen" may mean
	Tags      []string       // known tags, in the spelling to use
	Force     Kind           // makes it a task or an event whatever it says; empty leaves it to the text
}

// When is a date, or a date and a time on the wall of a zone. A wall time that
// the zone skips (the spring gap) is kept as it was said.
type When struct {
	Date clock.Date `json:"date"`
	Time string     `json:"time,omitempty"` // "15:04"; empty means the whole day
	Zone string     `json:"zone,omitempty"` // IANA name; set when Time is
}

// Span is a stretch of the input, From and To in bytes.
type Span struct {
	From    int    `json:"from"`
	To      int    `json:"to"`
	Kind    string `json:"kind"`              // one of the Span kinds
	Meaning string `json:"meaning,omitempty"` // how it was understood, for a tooltip
}

// The kinds of a Span. Title is everything that was not understood, Unclear a
// name that several people bear.
const (
	SpanTitle    = "title"
	SpanUnclear  = "unclear"
	SpanDate     = "date"
	SpanTime     = "time"
	SpanRepeat   = "repeat"
	SpanDuration = "duration"
	SpanPriority = "priority"
	SpanTag      = "tag"
	SpanPerson   = "person"
	SpanPlace    = "place"
	SpanLink     = "link"
)

// Choice is a name in the text that fits more than one person.
type Choice struct {
	Text   string   `json:"text"`
	People []Person `json:"people"`
}

// Reading is what a text was understood to propose.
type Reading struct {
	Kind      Kind          `json:"kind"`
	Title     string        `json:"title"`
	Due       *When         `json:"due,omitempty"`      // tasks
	Start     *When         `json:"start,omitempty"`    // events; nil when the text names no time
	End       *When         `json:"end,omitempty"`      // events; of an all-day event its last day
	AllDay    bool          `json:"allDay,omitempty"`   // events
	Duration  time.Duration `json:"duration,omitempty"` // when said, and of timed events
	Rule      string        `json:"rule,omitempty"`     // RRULE value, RFC 5545 §3.3.10
	Repeats   string        `json:"repeats,omitempty"`  // the rule in words
	AfterDone bool          `json:"afterDone,omitempty"`
	Priority  int           `json:"priority,omitempty"` // RFC 5545 §3.8.1.9: 1 high, 5 medium, 9 low, 0 none
	Tags      []string      `json:"tags,omitempty"`
	People    []Person      `json:"people,omitempty"`
	Unclear   []Choice      `json:"unclear,omitempty"`
	Place     string        `json:"place,omitempty"`
	Link      string        `json:"link,omitempty"`
	Notes     []string      `json:"notes,omitempty"` // what the reader should look at before saving
	Spans     []Span        `json:"spans"`           // in order, without gaps or overlaps, from 0 to len(text)

	year int // of the reading, so that Explain names only other years
}

// Read understands text. It never fails: in the worst case everything is title.
func Read(text string, c Context) Reading {
	if c.Zone == nil {
		c.Zone = time.UTC
	}
	now := c.Now.In(c.Zone)
	p := &reader{c: c, now: now, today: civil.Day(now.Year(), now.Month(), now.Day()), Sentence: grammar.Parse(text, grammar.Context{
		Now: c.Now, Zone: c.Zone, WeekStart: c.WeekStart, DayFirst: c.DayFirst, People: c.People, Tags: c.Tags,
	})}
	return p.resolve()
}
