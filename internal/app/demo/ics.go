package demo

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"time"
)

// The demo's calendars reach this many weeks around the present one.
const (
	weeksBack  = 6
	weeksAhead = 12
	aWeek      = 9 // single meetings per principal and week, before those that find no free slot
)

// writer writes one principal's calendar as an iCalendar file, as any calendar
// program would export it: the demo comes in by the same door as real data.
type writer struct {
	b      strings.Builder
	who    supported
	loc    *time.Location
	monday time.Time // of the present week, in loc
	now    time.Time
	taken  map[string]bool // "2026-03-29 09:00" in quarters of an hour
	rand   *rand.Rand
	n      int
}

const (
	local = "20060102T150405"
	date  = "20060102"
	stamp = "20060102T150405Z"
)

// calendarOf writes the calendar of a principal around now.
func calendarOf(p supported, now time.Time) (string, error) {
	loc, err := time.LoadLocation(p.Zone)
	if err != nil {
		return "", err
	}
	here := now.In(loc)
	back := (int(here.Weekday()) + 6) % 7
	seed := fnv.New64a()
	seed.Write([]byte(p.Email))
	w := &writer{
		who: p, loc: loc, now: now, taken: map[string]bool{},
		monday: time.Date(here.Year(), here.Month(), here.Day()-back, 0, 0, 0, 0, loc),
		rand:   rand.New(rand.NewPCG(seed.Sum64(), 7)),
	}
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:-//Northlight Group//Desk calendar 4.2//EN")
	w.line("X-WR-CALNAME:" + escape(p.Name))
	w.line("X-WR-TIMEZONE:" + p.Zone)
	for _, s := range recurring {
		if s.Who == p.person {
			w.series(s)
		}
	}
	w.holidays()
	w.planted()
	w.weekend()
	for week := -weeksBack; week <= weeksAhead; week++ {
		for range aWeek {
			w.single(week)
		}
	}
	w.line("END:VCALENDAR")
	return w.b.String(), nil
}

// line writes one content line, folded at 75 octets (RFC 5545 §3.1).
func (w *writer) line(text string) {
	const most = 75
	room := most
	for len(text) > room {
		cut := room
		for cut > 0 && text[cut]&0xC0 == 0x80 { // not inside a character
			cut--
		}
		w.b.WriteString(text[:cut] + "\r\n ")
		text, room = text[cut:], most-1
	}
	w.b.WriteString(text + "\r\n")
}

func escape(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(text)
}

// meeting is what one VEVENT says.
type meeting struct {
	title, place, link, rule, class, status, notes string
	start                                          time.Time
	minutes                                        int
	days                                           int // all day, for so many days, when not 0
	free                                           bool
	guests                                         []guest
	except                                         []time.Time
	extra                                          []string // further lines, verbatim
}

func (w *writer) event(m meeting) string {
	w.n++
	uid := fmt.Sprintf("%s-%04d@northlight.example", strings.ToLower(strings.Fields(w.who.Name)[0]), w.n)
	w.line("BEGIN:VEVENT")
	w.line("UID:" + uid)
	w.line("DTSTAMP:" + w.now.UTC().AddDate(0, 0, -20).Format(stamp))
	zone := m.start.Location().String()
	if m.days > 0 {
		w.line("DTSTART;VALUE=DATE:" + m.start.Format(date))
		w.line("DTEND;VALUE=DATE:" + m.start.AddDate(0, 0, m.days).Format(date))
	} else {
		w.line("DTSTART;TZID=" + zone + ":" + m.start.Format(local))
		w.line("DTEND;TZID=" + zone + ":" + m.start.Add(time.Duration(m.minutes)*time.Minute).Format(local))
	}
	w.line("SUMMARY:" + escape(m.title))
	for _, p := range [][2]string{{"RRULE", m.rule}, {"CLASS", m.class}, {"STATUS", m.status}} {
		if p[1] != "" {
			w.line(p[0] + ":" + p[1])
		}
	}
	for _, x := range m.except {
		w.line("EXDATE;TZID=" + zone + ":" + x.Format(local))
	}
	if m.place != "" {
		w.line("LOCATION:" + escape(m.place))
	}
	if m.link != "" {
		w.line("CONFERENCE;VALUE=URI;FEATURE=VIDEO:" + m.link)
	}
	if m.notes != "" {
		w.line("DESCRIPTION:" + escape(m.notes))
	}
	if m.free {
		w.line("TRANSP:TRANSPARENT")
	}
	if len(m.guests) > 0 {
		w.line(fmt.Sprintf("ORGANIZER;CN=%q:mailto:%s", w.who.Name, w.who.Email))
	}
	for _, g := range m.guests {
		w.line(fmt.Sprintf("ATTENDEE;CN=%q;ROLE=REQ-PARTICIPANT;PARTSTAT=%s;RSVP=TRUE:mailto:%s", g.Name, g.State, g.Email))
	}
	for _, x := range m.extra {
		w.line(x)
	}
	w.line("END:VEVENT")
	return uid
}

var weekdays = [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

func (w *writer) series(s series) {
	first := w.monday.AddDate(0, 0, -7*weeksBack)
	weekday := s.Weekday
	rule := s.Rule
	switch {
	case rule != "":
		weekday = 1
	case weekday == 0:
		weekday = 1
		rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
	default:
		rule = "FREQ=WEEKLY;BYDAY=" + weekdays[weekday]
		if s.Every > 1 {
			rule += fmt.Sprintf(";INTERVAL=%d", s.Every)
		}
	}
	start := at(first.AddDate(0, 0, weekday-1), s.At)
	if strings.Contains(s.Rule, "3TH") { // DTSTART is the first occurrence (RFC 5545 §3.8.5.3)
		start = at(third(first, time.Thursday), s.At)
	} else if s.Rule != "" {
		start = at(lastWorkday(first), s.At)
	}
	m := meeting{title: s.Title, place: s.Place, link: s.Link, rule: rule, start: start, minutes: s.Minutes, free: s.Free, guests: s.Guests}
	if s.Private {
		m.class = "PRIVATE"
	}
	if s.Under != "" {
		m.extra = []string{"CATEGORIES:" + s.Under}
	}
	if s.Title == "Weekly results" { // not held in the first week of the period
		m.except = []time.Time{start.AddDate(0, 0, 7*(weeksBack-2))}
	}
	w.event(m)
	for week := -weeksBack; week <= weeksAhead && s.Rule == ""; week++ {
		for d := range 5 {
			if s.Weekday == 0 || d+1 == s.Weekday {
				w.take(at(w.monday.AddDate(0, 0, 7*week+d), s.At), s.Minutes)
			}
		}
	}
}

// single puts one meeting into a free slot of a week, if the slot it draws is free.
func (w *writer) single(week int) {
	k := kinds[w.rand.IntN(len(kinds))]
	o := others[w.rand.IntN(len(others))]
	start := at(w.monday.AddDate(0, 0, 7*week+w.rand.IntN(5)), slots[w.rand.IntN(len(slots))])
	state := []string{yes, yes, yes, silent, perhaps, no}[w.rand.IntN(6)]
	room := w.rand.IntN(1000)
	if !w.take(start, k.Minutes) {
		return
	}
	m := meeting{title: k.Title, place: k.Place, start: start, minutes: k.Minutes}
	if strings.Contains(k.Title, "%s") {
		m.title = fmt.Sprintf(k.Title, []string{o.Name, o.Firm}[room%2])
	}
	if k.Link {
		m.link = fmt.Sprintf("%s%d", callLink, 9000+room)
	}
	if k.Outside {
		name := strings.ToLower(strings.Fields(o.Name)[0])
		m.guests = []guest{{o.Name, fold(name) + "@" + o.Domain, state}}
		m.notes = "With " + o.Name + " of " + o.Firm + "."
	}
	switch room % 23 {
	case 0:
		m.status = "CANCELLED" // cancelled, but still there
	case 1:
		m.status = "TENTATIVE"
	case 2:
		m.class, m.title = "PRIVATE", []string{"Dentist", "Doctor", "Parents' evening", "Bank, personal"}[room%4]
		m.guests, m.notes, m.link = nil, "", ""
	}
	if k.Under != "" && m.class == "" {
		m.extra = []string{"CATEGORIES:" + k.Under}
	}
	w.event(m)
}

// fold takes the accents off the few letters that the invented names have.
func fold(s string) string {
	return strings.NewReplacer("ä", "a", "ü", "u", "í", "i", "á", "a").Replace(s)
}

// take claims the quarters of an hour of a meeting; false when one is taken.
func (w *writer) take(start time.Time, minutes int) bool {
	var keys []string
	for m := 0; m < minutes; m += 15 {
		key := start.Add(time.Duration(m) * time.Minute).Truncate(15 * time.Minute).Format("2006-01-02 15:04")
		if w.taken[key] {
			return false
		}
		keys = append(keys, key)
	}
	for _, k := range keys {
		w.taken[k] = true
	}
	return true
}

// at gives a wall time on a day.
func at(day time.Time, hhmm string) time.Time {
	t, err := time.Parse("15:04", hhmm)
	if err != nil {
		panic("demo: " + err.Error()) // a mistake in the tables beside this file
	}
	return time.Date(day.Year(), day.Month(), day.Day(), t.Hour(), t.Minute(), 0, 0, day.Location())
}

// third gives the third such weekday of the month of t, or of the next month when that is past.
func third(t time.Time, weekday time.Weekday) time.Time {
	for {
		first := time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, t.Location())
		d := first.AddDate(0, 0, (int(weekday)-int(first.Weekday())+7)%7+14)
		if !d.Before(t) {
			return d
		}
		t = first.AddDate(0, 1, 0)
	}
}

// lastWorkday gives the last Monday-to-Friday of the month of t.
func lastWorkday(t time.Time) time.Time {
	d := time.Date(t.Year(), t.Month()+1, 0, 0, 0, 0, 0, t.Location())
	for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
		d = d.AddDate(0, 0, -1)
	}
	return d
}
