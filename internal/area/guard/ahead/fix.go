package ahead

import (
	"fmt"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// none is the fix that can't be offered.
var none Fix

// on begins a fix of a meeting; none for what can't be changed here.
func (m *Meeting) on(do, label string) Fix {
	if m.Redacted || m.Fixed {
		return none
	}
	return Fix{Do: do, Label: label, Event: m.Event, RecurrenceID: m.RecurrenceID, Rev: m.Rev}
}

// moveTo offers to move a meeting so that it begins at an instant.
func (v *View) moveTo(m *Meeting, at clock.Micros) Fix {
	f := m.on("move", "")
	if f.Do == "" {
		return f
	}
	loc := m.Zone
	if loc == nil {
		loc = v.zoneAt(m.Start)
	}
	was, now := m.Start.Time().In(loc), at.Time().In(loc)
	f.Days = clock.DateOf(was).DaysTo(clock.DateOf(now))
	f.Minutes = now.Hour()*60 + now.Minute() - was.Hour()*60 - was.Minute()
	there := v.times(at, at+m.length())
	if v.day(at) != v.day(m.Start) {
		there = at.Time().In(v.zoneAt(at)).Format("Mon 2 Jan ") + there
	}
	f.Label = "Move " + m.named() + " to " + there
	f.Messages = v.messages(m, func(loc *time.Location) string {
		return "could we move " + m.named() + " from " + span(m.Start, m.End, loc) + " to " + span(at, at+m.length(), loc) + "?"
	})
	return f
}

// elsewhen offers the next gap in which a meeting fits, within the four days after it.
func (v *View) elsewhen(m *Meeting) Fix {
	at, ok := v.gap(m.Start+step, m.Start+4*24*hour, m.length(), m)
	if !ok {
		return none
	}
	return v.moveTo(m, at)
}

// shorten offers to let a meeting end earlier.
func (v *View) shorten(m *Meeting, by clock.Micros) Fix {
	f := m.on("move", "")
	if f.Do == "" || by <= 0 || by%minute != 0 || m.length()-by < 15*minute {
		return none
	}
	f.EndMinutes = -int(by / minute)
	f.Label = fmt.Sprintf("End %s %d minutes earlier", m.named(), by/minute)
	f.Messages = v.messages(m, func(loc *time.Location) string {
		return m.named() + " has to end a little earlier: " + span(m.Start, m.End-by, loc) + "."
	})
	return f
}

// block offers to put time into the calendar of a meeting.
func (v *View) block(m *Meeting, title string, from, until clock.Micros) Fix {
	if m == nil || m.Fixed || m.Redacted {
		return none
	}
	return v.blockIn(m.Calendar, title, from, until)
}

// blockBefore offers time right before a meeting that belongs to it.
func (v *View) blockBefore(m *Meeting, title string, length clock.Micros) Fix {
	f := v.block(m, title, m.Start-length, m.Start)
	if f.Do != "" {
		f.Event, f.Rev = m.Event, m.Rev
		f.Block.Kind, f.Block.Minutes = "travel_before", int(length/minute)
	}
	return f
}

func (v *View) blockIn(calendar ref.ID, title string, from, until clock.Micros) Fix {
	const wall = "2006-01-02T15:04"
	if calendar == "" {
		return none
	}
	loc := v.zoneAt(from)
	label := fmt.Sprintf("Add “%s”, %s %s", title, from.Time().In(loc).Format("Mon 2 Jan"), v.times(from, until))
	return Fix{Do: "block", Label: label, Block: &Block{
		Calendar: calendar, Title: title, Start: from.Time().In(loc).Format(wall), End: until.Time().In(loc).Format(wall), Zone: loc.String(),
	}}
}

// usual is the calendar in which most of the coming meetings are that can be changed.
func (v *View) usual() (best ref.ID) {
	count := map[ref.ID]int{}
	for i := range v.Meetings {
		if m := &v.Meetings[i]; !m.Fixed && !m.Redacted {
			if count[m.Calendar]++; best == "" || count[m.Calendar] > count[best] {
				best = m.Calendar
			}
		}
	}
	return best
}

// open offers a meeting's form at a field.
func (m *Meeting) open(field, label string) Fix {
	f := m.on("open", label)
	f.Field = field
	return f
}

// ask offers a message to those guests that pick keeps.
func (v *View) ask(m *Meeting, label string, pick func(Guest) bool, body func(loc *time.Location) string) Fix {
	if m.Redacted {
		return none
	}
	var some Meeting = *m
	some.Guests = nil
	for _, g := range m.Guests {
		if pick(g) {
			some.Guests = append(some.Guests, g)
		}
	}
	f := Fix{Do: "ask", Label: label, Event: m.Event, RecurrenceID: m.RecurrenceID, Rev: m.Rev, Messages: v.messages(&some, body)}
	if len(f.Messages) == 0 {
		return none
	}
	return f
}

func everybody(Guest) bool { return true }

func silent(g Guest) bool { return g.Answer == "" || g.Answer == "needs-action" }

// messagesAtMost is for how many guests texts are drafted.
const messagesAtMost = 8

// messages drafts a text to each guest, in their zone where it is known, and
// otherwise in that of the meeting.
func (v *View) messages(m *Meeting, body func(loc *time.Location) string) []Message {
	list := []Message{}
	for _, g := range m.Guests {
		if len(list) == messagesAtMost {
			break
		}
		loc := v.Zones[g.Email]
		if loc == nil {
			loc = m.Zone
		}
		if loc == nil {
			loc = v.zoneAt(m.Start)
		}
		list = append(list, Message{Name: g.Name, Email: g.Email, Text: strings.TrimSuffix(draft.Hello(g.Called())+body(loc)+"\n"+draft.Signed("", v.Name), "\n")})
	}
	return list
}

// span writes a stretch of time with its date and whose time it is.
func span(from, until clock.Micros, loc *time.Location) string {
	return when.Clocks{First: loc}.Span(from, until) + " (" + when.City(loc) + " time)"
}
