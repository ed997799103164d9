package grammar

import (
	"time"

	"anteroom/internal/core/words/rhythm"
	"anteroom/internal/core/words/token"
)

// MaxRunes is how much of a text is read.
const MaxRunes = 1000

// Context is what the reader knows without saying it.
type Context struct {
	Now       time.Time      // the moment of reading
	Zone      *time.Location // the reader's zone; nil means UTC
	WeekStart time.Weekday   // for "next week" and "next Tuesday"
	DayFirst  bool           // 12/3 is 12 March, not 3 December
	People    []Person       // whom "@Helen" and "for Helen" may mean
	Tags      []string       // known tags, in the spelling to use
}

// Person is somebody the reader may name.
type Person struct {
	ID    string   `json:"id"`
	Names []string `json:"names"`          // whole names, the first for display
	Zone  string   `json:"zone,omitempty"` // IANA name, for "9am Helen's time"
}

// Name gives the name for display.
func (p Person) Name() string {
	if len(p.Names) == 0 {
		return p.ID
	}
	return p.Names[0]
}

// Sentence is a text with all that was recognised in it.
type Sentence struct {
	Text     string // what was read
	Rest     string // what was beyond MaxRunes, never read
	Tokens   token.List
	Elements []Element // in order, not overlapping
}

// Role is what an element says.
type Role int

// The roles. The fields of an Element that they fill are named behind them.
const (
	RoleDate     Role = iota // Date
	RoleDates                // Dates; Times, whose minutes are -1 when not said
	RoleTime                 // Time
	RoleTimes                // Times
	RoleMoment               // Length, from now
	RoleRule                 // Rule
	RoleDuration             // Length
	RoleUntil                // Until
	RoleCount                // Count
	RolePriority             // Count: 1, 5 or 9
	RoleTag                  // Text
	RolePerson               // People
	RolePlace                // Text
	RoleLink                 // Text
	RoleLiteral              // Keep
	RoleWords                // understood to be words: "minutes of 12 March"
	RoleNever                // a date that does not exist or is too far off; Text
	RoleUnclear              // People who bear the name, Text
)

// Element is a run of tokens that one rule recognised. Whether it takes part in
// the reading is decided when all are known; until then nothing has left the
// title.
type Element struct {
	Role     Role
	From, To int    // tokens
	Keep     string // what stays in the title although it was understood
	Meaning  string

	Date     Date
	Dates    [2]Date
	Time     Wall
	Times    [2]Wall
	Rule     rhythm.Rule
	Length   Length
	Until    time.Time
	Count    int
	People   []Person
	Text     string
	Deadline bool // "by", "due"
	Opening  bool // "from", "starting": the first day of something longer
	Weak     bool // counts only if there is a time besides
	strong   bool // a preposition came before it
}

// Date is a day as it was said. Saying "Tue" on a Tuesday means next week's,
// unless a time was said that is still ahead today: that day is then in Ahead.
// "The 5th" on the 5th means today, unless its time has passed: then Past. A
// Date without a day is one that does not exist.
type Date struct {
	Day, Ahead, Past time.Time // civil
	Part             string    // morning, evening
	MonthEnd         bool      // the last day of its month was meant, not its number
	Note             string    // what to look at before trusting it
}

// Wall is a time of day as it was said, in minutes from midnight; 24*60 is the
// midnight that ends a day.
type Wall struct {
	Min   int
	Vague bool   // said on twelve hours without am or pm
	Soft  bool   // "end of day": gives way to what is already past
	Zone  string // IANA name, if one was said
	Label string // the zone as it was said
}

// Length is how long something takes: hours and minutes, or whole days.
type Length struct {
	Time   time.Duration
	Days   int
	Months int
}
