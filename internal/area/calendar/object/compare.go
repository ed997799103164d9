package object

import (
	"fmt"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// OccurrenceChange is one occurrence of a series as it was and as it is; nil where
// it was not there, or is not any more.
type OccurrenceChange struct{ Was, Now *Occurrence }

// CompareOccurrences tells which occurrences of a series two texts of it have
// differently because of their exceptions, in the order they are in the series, at
// most limit of them. The series itself must be the same in both.
func CompareOccurrences(was, now string, limit int) []OccurrenceChange {
	a, errA := openSeries(was)
	b, errB := openSeries(now)
	if errA != nil || errB != nil {
		return nil
	}
	var keys []clock.Micros
	for _, two := range [][2]*series{{a, b}, {b, a}} {
		for key, text := range two[0].exceptions {
			if other, ok := two[1].exceptions[key]; (!ok || other != text) && !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	slices.Sort(keys)
	var changes []OccurrenceChange
	for _, key := range keys[:min(limit, len(keys))] {
		if c := (OccurrenceChange{a.at(key), b.at(key)}); c.Was != nil || c.Now != nil {
			changes = append(changes, c)
		}
	}
	return changes
}

// series is an object opened for comparing.
type series struct {
	object     *ical.Object
	projection Projection
	exceptions map[clock.Micros]string // by the name of the occurrence: what is said of it
}

// maxExceptions bounds how many exceptions of a series are looked at.
const maxExceptions = 1000

func openSeries(text string) (*series, error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return nil, err
	}
	p, err := ProjectObject(o)
	if err != nil {
		return nil, err
	}
	s := &series{o, p, map[clock.Micros]string{}}
	for d := range o.Main().All("EXDATE") {
		for _, at := range d.DateTimes(o.Zones()) {
			s.exceptions[at.At(nil)] = "taken out"
		}
	}
	compiled := ical.Compile(o)
	for i, c := range o.Overrides() {
		start, err := o.StartOf(c)
		if err != nil || i == maxExceptions {
			continue
		}
		for _, in := range compiled.Expand(start.At(nil)-near, start.At(nil)+near, zone.UTC, recur.NewBudget(Steps)) {
			if in.Component == c {
				s.exceptions[in.Key] = saying(c)
			}
		}
	}
	return s, nil
}

// saying is what a component says, without what only programs write.
func saying(c *ical.Component) string {
	var b strings.Builder
	for line := range strings.SplitSeq(string(c.Encode()), "\r\n") {
		name := line[:len(line)-len(strings.TrimLeft(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-"))]
		if !slices.Contains([]string{"DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "CREATED"}, name) {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// wall gives what the clocks of the series show at an occurrence's own time.
func (s *series) wall(key clock.Micros) zone.Wall {
	start, err := s.object.StartOf(s.object.Main())
	if err != nil || start.Zone == nil {
		return zone.Wall(key)
	}
	return start.Zone.ToWall(key)
}

// at gives an occurrence by its name; nil when the series has none.
func (s *series) at(key clock.Micros) *Occurrence {
	in, err := find(s.object, RecurrenceID(key))
	if err != nil {
		return nil
	}
	o := occurrence(&in, s.object.Main(), &s.projection, map[*ical.Component]*Projection{})
	return &o
}

// maxTold is how many exceptions a text lists one by one.
const maxTold = 12

// Exceptions lists which occurrences of a series were changed or taken out, on the
// wall of the series: "Tue 24 Mar 2026 is Wed 25 Mar 2026 15:00; Tue 31 Mar 2026 taken out".
func Exceptions(text string) string {
	s, err := openSeries(text)
	if err != nil {
		return ""
	}
	keys := make([]clock.Micros, 0, len(s.exceptions))
	for key := range s.exceptions {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var parts []string
	for i, key := range keys {
		if i == maxTold {
			parts = append(parts, fmt.Sprintf("%d more", len(keys)-maxTold))
			break
		}
		parts = append(parts, s.told(key))
	}
	return strings.Join(parts, "; ")
}

func (s *series) told(key clock.Micros) string {
	day := s.wall(key).Time().Format("Mon 2 Jan 2006")
	o := s.at(key)
	switch {
	case s.exceptions[key] == "taken out" || o == nil:
		return day + " taken out"
	case o.Status == "cancelled":
		return day + " cancelled"
	case o.AllDay:
		return day + " is " + o.StartWall.Time().Format("Mon 2 Jan 2006")
	}
	return day + " is " + o.StartWall.Time().Format("Mon 2 Jan 2006 15:04")
}
