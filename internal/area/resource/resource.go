package resource

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Name is the kind of record this area keeps.
const Name ref.Kind = "resource"

// Sort is what a resource is.
type Sort string

// The sorts.
const (
	Room      Sort = "room"
	Equipment Sort = "equipment"
)

// Limits in characters, and of lists.
const (
	maxName     = 200
	maxNotes    = 2000
	maxFeatures = 30
	maxFeature  = 60
	maxHours    = 14
	maxCapacity = 10000
	maxAll      = 2000 // of one organisation
)

// Resource is a room or a piece of equipment.
type Resource struct {
	record.Head
	Sort     Sort       `json:"sort" enum:"room,equipment"`
	Name     string     `json:"name"`
	Site     string     `json:"site" doc:"Where it is: a building or an office"`
	Floor    string     `json:"floor"`
	Capacity int        `json:"capacity" doc:"How many people it is for; 0 when that does not matter"`
	Features []string   `json:"features" doc:"Screen, video conference and the like"`
	Zone     string     `json:"zone" doc:"IANA name of where it stands"`
	Hours    []OpenTime `json:"hours" doc:"When it is open, on its own clock; always when empty"`
	Doubles  bool       `json:"doubles" doc:"Whether it may be booked over another booking, with a reason"`
	Catering string     `json:"catering" doc:"What caterers have to know: where from, by when to order"`
	Visitors string     `json:"visitors" doc:"What visitors have to know: which door, whom to ask for"`
	Notes    string     `json:"notes"`
}

// OpenTime is a stretch of weekdays on the wall of where a resource stands.
type OpenTime struct {
	Days  []int  `json:"days" minItems:"1" maxItems:"7" doc:"1 is Monday, 7 is Sunday"`
	From  string `json:"from" maxLength:"5" doc:"09:00"`
	Until string `json:"until" maxLength:"5" doc:"18:00; at most 24:00"`
}

// settle tidies a resource and says what is wrong with it.
func (r *Resource) settle() error {
	for _, text := range []*string{&r.Name, &r.Site, &r.Floor, &r.Catering, &r.Visitors, &r.Notes} {
		*text = strings.TrimSpace(*text)
	}
	features := []string{}
	for _, f := range r.Features {
		if f = strings.Join(strings.Fields(f), " "); f != "" && !slices.ContainsFunc(features, func(have string) bool { return strings.EqualFold(have, f) }) {
			features = append(features, f)
		}
	}
	r.Features = features
	if r.Hours == nil {
		r.Hours = []OpenTime{}
	}
	e := errs.New(errs.Invalid, "resource.invalid", "Some of this can't be saved as it is.")
	if r.Sort != Room && r.Sort != Equipment {
		e = e.With("body.sort", "Choose room or equipment.")
	}
	if r.Name == "" {
		e = e.With("body.name", "Give it a name.")
	}
	for _, f := range []struct {
		field, text string
		most        int
	}{{"name", r.Name, maxName}, {"site", r.Site, maxName}, {"floor", r.Floor, maxName}, {"catering", r.Catering, maxNotes}, {"visitors", r.Visitors, maxNotes}, {"notes", r.Notes, maxNotes}} {
		if utf8.RuneCountInString(f.text) > f.most {
			e = e.With("body."+f.field, fmt.Sprintf("Use at most %d characters.", f.most))
		}
	}
	if r.Capacity < 0 || r.Capacity > maxCapacity {
		e = e.With("body.capacity", "Say for how many people, up to 10,000; 0 when that does not matter.")
	}
	if len(features) > maxFeatures || slices.ContainsFunc(features, func(f string) bool { return utf8.RuneCountInString(f) > maxFeature }) {
		e = e.With("body.features", "Name at most 30 features, each in at most 60 characters.")
	}
	if _, err := zone.Load(r.Zone); err != nil {
		e = e.With("body.zone", errs.Of(err).Msg)
	}
	if len(r.Hours) > maxHours {
		e = e.With("body.hours", "Give at most 14 stretches of opening hours.")
	}
	for i, h := range r.Hours {
		if msg := h.wrong(); msg != "" {
			e = e.With(fmt.Sprintf("body.hours[%d]", i), msg)
		}
	}
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

// wrong says what is wrong with a stretch of hours; "" for nothing.
func (h OpenTime) wrong() string {
	if len(h.Days) == 0 || len(h.Days) > 7 {
		return "Say on which days."
	}
	for _, d := range h.Days {
		if d < 1 || d > 7 {
			return "Days are numbers from 1 (Monday) to 7 (Sunday)."
		}
	}
	from, ok := minutes(h.From)
	until, ok2 := minutes(h.Until)
	switch {
	case !ok || !ok2 || from == 24*60:
		return "Write times as 09:00."
	case until <= from:
		return "The end has to be after the beginning. Hours over midnight are two stretches."
	}
	return ""
}

// minutes reads "09:30" as minutes since midnight; "24:00" is the end of the day.
func minutes(s string) (int, bool) {
	if len(s) != 5 || s[2] != ':' {
		return 0, false
	}
	for _, i := range []int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	m := (int(s[0]-'0')*10+int(s[1]-'0'))*60 + int(s[3]-'0')*10 + int(s[4]-'0')
	return m, s[3] <= '5' && m <= 24*60
}

// zoneOf is where a resource stands.
func (r *Resource) zoneOf() *zone.Zone {
	z, err := zone.Load(r.Zone)
	if err != nil {
		return zone.UTC // checked when it was stored
	}
	return z
}

// Open gives when a resource is open between two instants, joined.
func (r *Resource) Open(from, until clock.Micros) []free.Span {
	if len(r.Hours) == 0 {
		return []free.Span{{From: from, Until: until}}
	}
	z := r.zoneOf()
	var spans []free.Span
	last := z.ToWall(until).Midnight()
	for day := z.ToWall(from).Midnight(); day <= last; day = day.AddDays(1) {
		weekday := (int(day.Weekday())+6)%7 + 1
		for _, h := range r.Hours {
			if !slices.Contains(h.Days, weekday) {
				continue
			}
			a, _ := minutes(h.From)
			b, _ := minutes(h.Until)
			opens, _ := z.ToInstant(day + zone.Wall(a)*zone.Minute)
			closes, _ := z.ToInstant(day + zone.Wall(b)*zone.Minute)
			if opens, closes = max(opens, from), min(closes, until); opens < closes {
				spans = append(spans, free.Span{From: opens, Until: closes})
			}
		}
	}
	slices.SortFunc(spans, func(x, y free.Span) int { return cmp.Compare(x.From, y.From) })
	return free.Joined(spans)
}

// openAt reports whether a resource is open all the time between two instants.
func (r *Resource) openAt(s free.Span) bool {
	return slices.ContainsFunc(r.Open(s.From, s.Until), func(o free.Span) bool { return o.From <= s.From && s.Until <= o.Until })
}

// Has reports whether a resource has all features asked for.
func (r *Resource) Has(features []string) bool {
	for _, f := range features {
		if !slices.ContainsFunc(r.Features, func(have string) bool { return strings.EqualFold(have, strings.TrimSpace(f)) }) {
			return false
		}
	}
	return true
}

// Where says where a resource is.
func (r *Resource) Where() string {
	return strings.Join(slices.DeleteFunc([]string{r.Site, r.Floor}, func(s string) bool { return s == "" }), ", ")
}
