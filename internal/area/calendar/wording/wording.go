package wording

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/record"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// Words puts one change of an event into words, on the clocks of whoever reads, as of
// an instant.
type Words struct {
	Clocks when.Clocks
	At     clock.Micros
}

// next gives the occurrence of a series that is the next one as of the change, or
// its first one when none is left; of any other event the one there is.
func (w Words) next(e store.Event) object.Occurrence {
	if e.Recurring {
		list, _ := object.Occurrences(e.Text, &e.Projection, w.At, w.At+400*clock.Micros(zone.Day), object.Bound{Most: 1})
		if len(list) > 0 {
			return list[0]
		}
	}
	return e.Single()
}

// When says when an event is; of a series the next occurrence, and its rule.
func (w Words) When(e store.Event) string {
	text := w.span(w.next(e))
	if rule := object.RuleWords(e.Text); rule != "" {
		text += ", " + rule
	}
	return text
}

func (w Words) span(o object.Occurrence) string {
	switch {
	case o.AllDay:
		return Days(o.StartWall, o.EndWall)
	case o.Floating: // the same on every clock
		return when.Clocks{First: time.UTC}.Span(o.Start, o.End)
	}
	return w.Clocks.Span(o.Start, o.End)
}

func (w Words) moved(was, now object.Occurrence) string {
	if was.Unbound() || now.Unbound() {
		return w.span(was) + " → " + w.span(now)
	}
	return w.Clocks.Move(was.Start, was.End, now.Start, now.End)
}

// Difference says what matters most of a change first; "" when nothing does.
func (w Words) Difference(was, now store.Event, fields []record.Field) string {
	var parts []string
	if now.Status == "cancelled" && was.Status != "cancelled" {
		parts = append(parts, "Cancelled, was "+w.When(now))
	}
	otherTime, otherRule := false, false
	for _, f := range fields {
		otherTime = otherTime || f.Name == "when"
		otherRule = otherRule || f.Name == "repeats"
	}
	switch {
	case otherTime && now.Recurring:
		parts = append(parts, "Series moved "+w.moved(w.next(was), w.next(now)))
	case otherTime:
		parts = append(parts, "Moved "+w.moved(w.next(was), w.next(now)))
	case now.Recurring && was.Recurring && !otherRule && was.Text != now.Text:
		parts = append(parts, w.occurrences(was, now)...)
	}
	for _, f := range fields {
		switch f.Name {
		case "title":
			parts = append(parts, "Renamed from “"+f.Before+"”")
		case "place":
			parts = append(parts, change("Place", f))
		case "link":
			parts = append(parts, "Join link changed")
		case "guests":
			parts = append(parts, guestsChange(was, now))
		case "repeats":
			parts = append(parts, change("Repeats", f))
		case "status":
			if now.Status != "cancelled" {
				parts = append(parts, "Now "+now.Status)
			}
		case "description":
			parts = append(parts, "Description changed")
		}
	}
	if len(parts) == 0 && len(fields) > 0 {
		parts = append(parts, "Changed: "+fields[0].Name)
	}
	return strings.Join(parts, "; ")
}

// OccurrenceField tells what a change did to single occurrences of a series, on the
// series' own clock; ok is false when it did nothing to them.
func OccurrenceField(was, now store.Event) (field record.Field, ok bool) {
	const most = 12
	var before, after []string
	for _, c := range object.CompareOccurrences(was.Text, now.Text, most) {
		a, b := onceWords(c.Was, was), onceWords(c.Now, now)
		if c.Was != nil && c.Now != nil {
			a, b = onceDiffers(*c.Was, *c.Now, a, b)
		}
		before, after = append(before, a), append(after, b)
	}
	return record.Field{Name: "exceptions", Before: strings.Join(before, "; "), After: strings.Join(after, "; ")}, len(before) > 0
}

// onceDiffers adds to when an occurrence is what else differs.
func onceDiffers(a, b object.Occurrence, whenA, whenB string) (was, now string) {
	before, after := []string{whenA}, []string{whenB}
	for _, differ := range [][2]string{{a.Title, b.Title}, {a.Place, b.Place}} {
		if differ[0] != differ[1] {
			before, after = append(before, orNothing(differ[0])), append(after, orNothing(differ[1]))
		}
	}
	if slices.Equal(before, after) {
		after = append(after, "changed")
	}
	return strings.Join(before, ", "), strings.Join(after, ", ")
}

func orNothing(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

func onceWords(o *object.Occurrence, of store.Event) string {
	if o == nil {
		return "taken out"
	}
	text := OwnTime(store.Event{Projection: object.Projection{Start: o.StartWall, End: o.EndWall, Zone: of.Zone, AllDay: o.AllDay, First: 1}})
	if o.Status == "cancelled" {
		text += ", cancelled"
	}
	return text
}

// occurrencesAtMost is how many single occurrences one line tells of.
const occurrencesAtMost = 3

// occurrences tells what happened to single occurrences of a series.
func (w Words) occurrences(was, now store.Event) []string {
	changes := object.CompareOccurrences(was.Text, now.Text, 100)
	var parts []string
	for i, c := range changes {
		if i == occurrencesAtMost {
			parts = append(parts, fmt.Sprintf("and %d more occurrences changed", len(changes)-i))
			break
		}
		parts = append(parts, w.occurrence(c))
	}
	return parts
}

func (w Words) occurrence(c object.OccurrenceChange) string {
	switch {
	case c.Now == nil:
		return "Taken out: " + w.span(*c.Was)
	case c.Was == nil:
		return "Put back: " + w.span(*c.Now)
	case c.Now.Status == "cancelled" && c.Was.Status != "cancelled":
		return "Cancelled: " + w.span(*c.Was)
	case c.Was.Start != c.Now.Start || c.Was.End != c.Now.End:
		return "Once moved " + w.moved(*c.Was, *c.Now)
	}
	text := "Once changed, " + w.span(*c.Now)
	if c.Was.Title != c.Now.Title {
		text += ": renamed to “" + c.Now.Title + "”"
	}
	if c.Was.Place != c.Now.Place {
		text += ": " + change("place", record.Field{Before: c.Was.Place, After: c.Now.Place})
	}
	return text
}

func change(what string, f record.Field) string {
	switch {
	case f.Before == "":
		return what + ": " + f.After
	case f.After == "":
		return what + " removed, was " + f.Before
	}
	return what + " " + f.Before + " → " + f.After
}

func guestsChange(was, now store.Event) string {
	added, gone, answers := object.CompareGuests(was.Text, now.Text)
	var parts []string
	if len(added) > 0 {
		parts = append(parts, "Guests added: "+strings.Join(added, ", "))
	}
	if len(gone) > 0 {
		parts = append(parts, "Guests removed: "+strings.Join(gone, ", "))
	}
	parts = append(parts, answers...)
	return strings.Join(parts, "; ")
}

// Days writes whole days, the second excluded.
func Days(from, until zone.Wall) string {
	text := from.Time().Format("Mon 2 Jan 2006")
	if last := (until - 1).Midnight(); last > from {
		text += "–" + last.Time().Format("Mon 2 Jan 2006")
	}
	return text
}

// OwnTime writes when an event is, in its own zone: "Tue 24 Mar 2026 10:00–10:30 Europe/London".
func OwnTime(e store.Event) string {
	if e.Start == 0 && e.End == 0 && e.First == 0 {
		return ""
	}
	if e.AllDay {
		return Days(e.Start, e.End)
	}
	text := when.Clocks{First: time.UTC}.Span(clock.Micros(e.Start), clock.Micros(e.End)) // walls, as if in UTC
	if e.Zone != "" {
		text += " " + e.Zone
	}
	return text
}
