package words

import (
	"strings"
	"time"

	"anteroom/internal/core/words/grammar"
	"anteroom/internal/core/words/rhythm"
)

// Explain tells a reading in one sentence: "Task for Helen Okafor, due Tue 24 Nov
// 09:00 London, repeats monthly, high, tagged travel".
func Explain(r Reading) string {
	parts := []string{opening(r)}
	add := func(s string) { parts = append(parts, s) }
	switch {
	case r.Due != nil:
		add("due " + whenText(*r.Due, r.year))
	case r.Start != nil:
		add(stretch(r))
	default:
		add("no date")
	}
	if r.Kind == Task && r.Duration > 0 {
		add("takes " + grammar.LengthText(grammar.Length{Time: r.Duration}))
	}
	if r.Place != "" {
		add("at " + r.Place)
	}
	if r.Repeats != "" {
		add("repeats " + r.Repeats)
	}
	if w := grammar.PriorityWord(r.Priority); w != "" {
		add(w)
	}
	if len(r.Tags) > 0 {
		add("tagged " + rhythm.Join(r.Tags, "and"))
	}
	if r.Link != "" {
		add("with a link")
	}
	for _, c := range r.Unclear {
		names := make([]string, len(c.People))
		for i, who := range c.People {
			names[i] = who.Name()
		}
		add("“" + c.Text + "” may be " + rhythm.Join(names, "or"))
	}
	return strings.Join(parts, ", ")
}

func opening(r Reading) string {
	s := "Task"
	if r.Kind == Event {
		s = "Meeting"
	}
	if len(r.People) > 0 {
		s += " " + grammar.PersonText(r.People, false)
	}
	return s
}

// stretch tells from when to when an event lasts.
func stretch(r Reading) string {
	from := whenText(*r.Start, r.year)
	if r.End == nil || *r.End == *r.Start {
		if r.AllDay {
			return "all day " + from
		}
		return from
	}
	if r.AllDay {
		return from + " to " + whenText(*r.End, r.year)
	}
	if r.End.Date == r.Start.Date {
		bare := *r.Start
		bare.Zone = ""
		return whenText(bare, r.year) + "–" + r.End.Time + zoneText(r.End.Zone)
	}
	return from + " to " + whenText(*r.End, r.year)
}

// whenText gives "Tue 24 Nov 09:00 London", with the year if it is another one.
func whenText(w When, year int) string {
	day := w.Date.In(time.UTC)
	s := day.Format("Mon 2 Jan")
	if day.Year() != year {
		s = day.Format("Mon 2 Jan 2006")
	}
	if w.Time == "" {
		return s
	}
	return s + " " + w.Time + zoneText(w.Zone)
}

func zoneText(zone string) string {
	if zone == "" || zone == "Local" {
		return ""
	}
	return " " + grammar.ZoneLabel(zone)
}
