package slot

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// tell puts slots into words.
func (q *question) tell(slots []free.Slot) []FoundSlot {
	out := make([]FoundSlot, 0, len(slots))
	for _, f := range slots {
		begins, ends := q.zone.ToWall(f.From).Time(), q.zone.ToWall(f.Until).Time()
		s := FoundSlot{StartUS: f.From, EndUS: f.Until, Start: begins.Format(onwall.Layout), End: ends.Format(onwall.Layout), Reasons: q.reasons(f)}
		s.Times, s.Room = q.times(f.Span), q.roomAt(f.Span)
		s.When = begins.Format("Monday 2 January, ") + clockSpan(begins, ends, begins)
		s.Text = begins.Format("Monday 2 January 2006")
		for i, l := range s.Times {
			sep := ", "
			if i > 0 {
				sep = " / "
			}
			s.Text += sep + l.Time + " " + l.Place
		}
		out = append(out, s)
	}
	return out
}

// times gives what clocks show, the reader's own first, then in the order of the people.
func (q *question) times(s free.Span) []LocalTime {
	day := q.zone.ToWall(s.From).Time()
	var all []LocalTime
	at := func(z *zone.Zone, who string) {
		i := slices.IndexFunc(all, func(l LocalTime) bool { return l.Zone == z.Name() })
		if i < 0 {
			i = len(all)
			all = append(all, LocalTime{Zone: z.Name(), Place: city(z), People: []string{}, Time: clockSpan(z.ToWall(s.From).Time(), z.ToWall(s.Until).Time(), day)})
		}
		if who != "" {
			all[i].People = append(all[i].People, who)
		}
	}
	at(q.zone, "")
	for _, g := range q.guests {
		if g.room {
			continue
		}
		at(free.ZoneAt(g.Where, s.From), g.asked.Name)
	}
	return all
}

func city(z *zone.Zone) string {
	if loc := z.Location(); loc != nil {
		return when.City(loc)
	}
	return z.Name()
}

// clockSpan writes two times on a wall, with dates where they are not the one last thought of.
func clockSpan(from, until, day time.Time) string {
	text := ""
	if from.YearDay() != day.YearDay() || from.Year() != day.Year() {
		text = from.Format("Mon 2 Jan ")
	}
	text += from.Format("15:04") + "–"
	if until.YearDay() != from.YearDay() && until.Format("15:04") != "00:00" {
		text += until.Format("Mon 2 Jan ")
	}
	return text + until.Format("15:04")
}

// reasons says what speaks for a slot and against it, what keeps people away first.
func (q *question) reasons(s free.Slot) []SlotReason {
	var against, poor []SlotReason
	has := map[free.Kind]bool{}
	missing := false
	for _, n := range s.Notes {
		g := &q.guests[n.Person]
		has[n.Kind] = true
		barred := n.Kind == free.Busy || n.Kind == free.Kept || n.Kind == free.Outside && !g.Beyond
		if r := (SlotReason{Kind: "poor", Text: q.against(g, n.Kind, s.Span)}); barred {
			r.Kind = "obstacle"
			if g.Optional {
				r.Text = "Without " + g.asked.Name + ": " + r.Text
				missing = true
			}
			against = append(against, r)
		} else {
			poor = append(poor, r)
		}
	}
	good := []SlotReason{}
	if r := q.roomAt(s.Span); r != nil {
		text := r.Name + " is free"
		if r.Where != "" {
			text += ", " + r.Where
		}
		good = append(good, SlotReason{Kind: "good", Text: text})
	}
	praise := func(ok bool, text string) {
		if ok {
			good = append(good, SlotReason{Kind: "good", Text: text})
		}
	}
	hours := slices.ContainsFunc(q.guests, func(g guest) bool { return g.says == "" && !g.room && len(g.Hours) > 0 })
	unknown := slices.ContainsFunc(q.guests, func(g guest) bool { return g.asked.ID != "" && len(g.Hours) == 0 })
	spoken := slices.ContainsFunc(q.guests, func(g guest) bool { return len(g.asked.Understood) > 0 })
	optional := slices.ContainsFunc(q.guests, func(g guest) bool { return g.Optional })
	if len(against) == 0 || missing && !slices.ContainsFunc(s.Notes, func(n free.Note) bool { return n.Kind == free.Busy && !q.guests[n.Person].Optional }) {
		praise(hours && !unknown && !has[free.Outside], "Inside everybody’s working hours")
		praise(hours && unknown && !has[free.Outside], "Inside the working hours that are known")
		praise(spoken && !has[free.Outside], "When the others said they can")
		praise(optional && !missing, "Everybody can come, also who may be missing")
		praise(!has[free.Tight] && !has[free.Busy] && slices.ContainsFunc(q.guests, func(g guest) bool { return g.asked.ID != "" }), "Room before and after for everybody")
	}
	return append(append(against, good...), poor...)
}

// against says what one thing means for one person.
func (q *question) against(g *guest, kind free.Kind, s free.Span) string {
	if g.room {
		return q.noRoom(s)
	}
	name, z := g.asked.Name, free.ZoneAt(g.Where, s.From)
	there := z.ToWall(s.From).Time().Format("15:04")
	if z.Name() != q.zone.Name() {
		there += " in " + city(z)
	}
	switch kind {
	case free.Busy:
		return name + " " + q.takenBy(g, s, q.gap)
	case free.Outside:
		if g.says != "" {
			return name + " said “" + g.says + "”"
		}
		return "Outside " + name + "’s working hours, " + there
	case free.Odd:
		if d := z.ToWall(s.From).Weekday(); d == time.Saturday || d == time.Sunday {
			return "A weekend for " + name + ", " + d.String()
		}
		if z.ToWall(s.From)-z.ToWall(s.From).Midnight() < 9*zone.Hour {
			return "Early for " + name + ", " + there
		}
		return "Late for " + name + ", " + there
	case free.Lunch:
		return "Lunchtime for " + name + ", " + there
	case free.Tight:
		return "Back to back for " + name + ", who " + q.takenBy(g, s, max(q.gap, free.Rest))
	case free.Kept:
		return q.protected(g, s)
	}
	return q.unwanted(g, kind, s)
}

// takenBy says what somebody is taken by: one thing, and how much more.
func (q *question) takenBy(g *guest, s free.Span, margin time.Duration) string {
	from, until := s.From.Add(-margin), s.Until.Add(margin)
	// A meeting takes whole quarters of an hour.
	if rest := (s.Until - s.From) % free.Step; rest != 0 {
		until += free.Step - rest
	}
	var titles []string
	for _, t := range g.taken {
		// what begins or ends within a quarter takes all of it
		if t.From < t.Until && down(t.From) < until && up(t.Until) > from {
			name := q.named(t, s)
			if q.goesBefore(g, &t) {
				name += ", which can wait"
			}
			titles = append(titles, name)
		}
	}
	switch len(titles) {
	case 0:
		return "is busy"
	case 1:
		return titles[0]
	}
	return fmt.Sprintf("%s, and %d more", titles[0], len(titles)-1)
}

func down(t clock.Micros) clock.Micros { return t - ((t%free.Step)+free.Step)%free.Step }
func up(t clock.Micros) clock.Micros   { return -down(-t) }

// named tells one thing that takes time, in the reader's own time.
func (q *question) named(t Taken, s free.Span) string {
	day := q.zone.ToWall(s.From).Time()
	times := clockSpan(q.zone.ToWall(t.From).Time(), q.zone.ToWall(t.Until).Time(), day)
	if t.AllDay {
		times = "all day"
	}
	if t.Title == "" {
		return "is busy " + times
	}
	return "has “" + strings.TrimSpace(t.Title) + "” " + times
}
