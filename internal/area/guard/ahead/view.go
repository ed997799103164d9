package ahead

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// View is what is known of a principal's coming days, as one reader may see it.
type View struct {
	Now         clock.Micros
	From, Until clock.Micros // findings are about what begins or goes on in between
	Principal   ref.ID
	Name        string
	Days        []Day     // one per date, from the day before From on, in order
	Meetings    []Meeting // by start; from the day before From on
	// Zones tells by e-mail address in which zone a guest lives, where that is known.
	Zones map[string]*time.Location
	// Waits are what is waited for.
	Waits []Wait
	// Orders say what goes first, and what can wait.
	Orders []rank.List

	takes []*Meeting // those that take time, by start
}

// Day is where the principal is on a date, and when they work there.
type Day struct {
	Date    clock.Date
	Place   string
	Zone    *time.Location
	Away    bool
	Working []Span
	Kept    []Kept // protected time, in order

	from, until clock.Micros // its first instant, and that of the next date there
}

// Kept is time that a rule protects from meetings.
type Kept struct {
	Span
	Rule     ref.ID
	Label    string
	Override string // who may put a meeting there: "principal", "assistant" or "anyone"
}

// Exemption says why a meeting lies in protected time.
type Exemption struct {
	Rule   ref.ID
	Reason string
	By     string // name
	Agreed bool   // by who may
}

// Span is a stretch of time between two instants, the second excluded.
type Span struct{ From, Until clock.Micros }

// Meeting is one occurrence of an event.
type Meeting struct {
	Belongs      ref.ID // the meeting it is a block of
	Event        ref.ID
	Calendar     ref.ID
	RecurrenceID string
	Title        string
	Start, End   clock.Micros
	Zone         *time.Location // of the event; nil for floating and all-day ones
	AllDay       bool
	Floating     bool
	Place, Link  string
	Status       string
	Private      bool // only some readers see more than that time is taken
	Busy         bool
	Redacted     bool // this reader doesn't
	Recurring    bool
	Fixed        bool // its calendar takes no changes
	Rev          int64
	Waiting      int // guests who have not answered
	Described    bool
	Guests       []Guest
	Tags         []ref.ID
	Exempt       []Exemption
	Rooms        []Room // and equipment
	Catering     string // what is to be served, in words; "" for nothing
	CateringTold bool

	marks mark   // what the title gives away
	site  string // where one has to go for it
}

// Room is a room or a piece of equipment that a meeting names.
type Room struct {
	Name     string
	Capacity int  // 0 when that does not matter
	Gone     bool // in the trash
	Lost     bool // somebody else was first
	Closed   bool // for some of the time
}

// Guest is somebody invited; Answer is their PARTSTAT in lower case.
type Guest struct{ Name, Email, Answer string }

// Called is what a sentence calls a guest.
func (g Guest) Called() string { return cmp.Or(g.Name, g.Email) }

// prepare orders what came and picks what takes time.
func (v *View) prepare() {
	slices.SortStableFunc(v.Meetings, func(a, b Meeting) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Event, b.Event))
	})
	for i := range v.Days {
		d := &v.Days[i]
		d.from, d.until = clock.Of(d.Date.In(d.Zone)), clock.Of(d.Date.AddDays(1).In(d.Zone))
	}
	v.takes = v.takes[:0]
	for i := range v.Meetings {
		m := &v.Meetings[i]
		if !m.Redacted {
			m.marks, m.site = titles.get(m.Title), sites.get(m.Place)
		}
		if m.Busy && m.Status != "cancelled" && !m.AllDay && m.Start < m.End {
			v.takes = append(v.takes, m)
		}
	}
}

// coming yields the meetings that take time and begin in the days ahead, after now.
func (v *View) coming(yield func(*Meeting) bool) {
	for _, m := range v.takes {
		if m.Start >= v.Until {
			return
		}
		if m.Start > v.Now && m.Start >= v.From && !yield(m) {
			return
		}
	}
}

// dayAt gives the principal's day at an instant; the zero Day outside the view.
func (v *View) dayAt(t clock.Micros) Day {
	for i := range v.Days {
		if d := &v.Days[i]; d.from <= t && t < d.until {
			return *d
		}
	}
	if len(v.Days) > 0 && t >= v.From {
		return v.Days[len(v.Days)-1]
	}
	if len(v.Days) > 0 {
		return v.Days[0]
	}
	return Day{Zone: time.UTC}
}

// zoneAt is the zone of where the principal is at an instant.
func (v *View) zoneAt(t clock.Micros) *time.Location { return v.dayAt(t).Zone }

// home is the zone the principal is in when not away; nil when the view shows no such day.
func (v *View) home() *time.Location {
	for _, d := range v.Days {
		if !d.Away {
			return d.Zone
		}
	}
	return nil
}

// free reports whether nothing but m takes time between two instants.
func (v *View) free(from, until clock.Micros, m *Meeting) bool {
	for _, o := range v.takes {
		if o.Start >= until {
			return true
		}
		if o != m && o.End > from {
			return false
		}
	}
	return true
}

// step is the grid on which free time is offered.
const step = clock.Micros(15 * time.Minute / time.Microsecond)

const (
	minute = clock.Micros(time.Minute / time.Microsecond)
	hour   = 60 * minute
)

// gap finds the first free stretch of a length within working hours that begins
// between two instants, as if m were not there.
func (v *View) gap(from, until, length clock.Micros, m *Meeting) (clock.Micros, bool) {
	for _, d := range v.Days {
		for _, w := range d.Working {
			at := max(w.From, from, v.Now)
			if r := at % step; r != 0 {
				at += step - r
			}
			for ; at+length <= w.Until && at < until; at += step {
				if v.free(at, at+length, m) && !d.protected(at, at+length) {
					return at, true
				}
			}
		}
	}
	return 0, false
}

// protected reports whether a rule protects some of the time between two instants.
func (d *Day) protected(from, until clock.Micros) bool {
	return slices.ContainsFunc(d.Kept, func(k Kept) bool { return k.From < until && k.Until > from })
}

// named is what a sentence calls a meeting.
func (m *Meeting) named() string {
	switch {
	case m.Redacted:
		return "something private"
	case strings.TrimSpace(m.Title) == "":
		return "a meeting without a title"
	}
	return "“" + clip(m.Title) + "”"
}

// clip keeps sentences readable.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return strings.TrimSpace(string(r[:58])) + "…"
	}
	return s
}

func (m *Meeting) length() clock.Micros { return m.End - m.Start }

// others reports whether somebody else is concerned.
func (m *Meeting) others() bool { return len(m.Guests) > 0 || m.Link != "" }

// times are a meeting's times on the clock where the principal is.
func (v *View) times(from, until clock.Micros) string {
	return timesIn(from, until, v.zoneAt(from))
}

func timesIn(from, until clock.Micros, loc *time.Location) string {
	first, _ := when.Clocks{First: loc}.Times(from, until, clock.DateOf(from.Time().In(loc)))
	return first
}

// whose says whose time the times of a sentence are in.
func (v *View) whose(t clock.Micros) string { return when.City(v.zoneAt(t)) + " time" }

// day is a date as people say it, where the principal is.
func (v *View) day(t clock.Micros) string { return t.Time().In(v.zoneAt(t)).Format("Monday 2 January") }

// ref is where in the view an event is, for keys.
func (m *Meeting) ref() string { return string(m.Event) + "@" + m.RecurrenceID }

// clockDate reports whether a meeting begins on a day, on the wall of where the principal is.
func clockDate(m *Meeting, d Day) bool { return d.from <= m.Start && m.Start < d.until }

// where is a day's place in words.
func (d Day) where() string { return cmp.Or(d.Place, when.City(d.Zone)) }
