package object

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/recur"
	"anteroom/internal/core/zone"
)

// ErrNoOccurrence is the answer for an occurrence that the series does not have.
var ErrNoOccurrence = errs.New(errs.NotFound, "event.no_occurrence", "The series has no such occurrence any more. Load it again.")

var errNoTime = errs.New(errs.Invalid, "event.no_start", "The event has no start, so it can't be in a calendar.")

// Steps bounds one expansion; see recur.Budget.
const Steps = 50_000

const (
	WarnTruncated = "Repeats so often that not every occurrence is shown."
	maxWarnings   = 5
)

// Project reads a calendar object's UID and projection from its text.
// Errors: those of ical.ParseObject; event.no_start, event.no_event.
func Project(text string) (uid string, p Projection, err error) {
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return "", p, err
	}
	p, err = ProjectObject(o)
	p.Hash = Hash(text)
	return o.UID, p, err
}

// ProjectObject is Project for an object that is parsed already; the hash is left out.
func ProjectObject(o *ical.Object) (p Projection, err error) {
	if o.Kind != "VEVENT" {
		return p, errs.New(errs.Invalid, "event.no_event", "This is no event.")
	}
	s := ical.Compile(o)
	first, last, recurring := s.Span()
	if first > last {
		return p, errNoTime
	}
	one, ok := firstOf(s, first)
	if !ok {
		return p, errNoTime
	}
	p = project(o.Main(), &one)
	for _, c := range o.Overrides() { // a series is as private as its most private occurrence
		p.Class = stricter(p.Class, class(c))
	}
	p.Recurring, p.First, p.Last = recurring, first, last
	if !recurring {
		p.First, p.Last = one.Start, one.End
	}
	p.Warnings = warnings(s.Notes)
	return p, nil
}

// firstOf gives the first occurrence at or after first, or where the start stands
// when every occurrence was taken out.
func firstOf(s *ical.Series, first clock.Micros) (ical.Instance, bool) {
	for _, reach := range []clock.Micros{3, 370, 4000} {
		list := s.Expand(first-2*clock.Micros(zone.Day), first+reach*clock.Micros(zone.Day), zone.UTC, recur.NewBudget(Steps))
		if len(list) > 0 {
			return list[0], true
		}
	}
	return ical.Instance{}, false
}

// project reads what one component says, at one occurrence of it.
func project(c *ical.Component, at *ical.Instance) Projection {
	p := Projection{
		Title: clean(c.Text("SUMMARY"), 1000), Place: clean(c.Text("LOCATION"), 1000), Link: link(c),
		Status: status(c), Class: class(c), Busy: busy(c),
		AllDay: at.AllDay, Floating: !at.AllDay && at.Zone == nil,
		Start: at.StartWall, End: at.EndWall, First: at.Start, Last: at.End,
	}
	if at.Zone != nil {
		p.Zone = at.Zone.Name()
	}
	for _, g := range guests(c) {
		if g.Kind == "room" || g.Kind == "resource" {
			continue
		}
		p.Guests++
		switch g.Partstat {
		case "accepted":
			p.Accepted++
		case "declined":
			p.Declined++
		case "tentative":
			p.Tentative++
		}
	}
	return p
}

// clean makes one line of a text, at most n bytes of it, for columns and lists.
func clean(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	s = strings.Map(func(r rune) rune {
		if r == 0 {
			return -1
		}
		return r
	}, s)
	if len(s) > n {
		s = strings.ToValidUTF8(s[:n], "") + "…"
	}
	return s
}

func status(c *ical.Component) string {
	switch strings.ToUpper(c.Value("STATUS")) {
	case "CANCELLED":
		return "cancelled"
	case "TENTATIVE":
		return "tentative"
	}
	return "confirmed"
}

func class(c *ical.Component) string {
	switch strings.ToUpper(c.Value("CLASS")) {
	case "", "PUBLIC":
		return "public"
	case "CONFIDENTIAL":
		return "confidential"
	}
	return "private" // also what we don't know (RFC 5545 3.8.1.3)
}

// stricter gives the one of two classes that fewer may see.
func stricter(a, b string) string {
	order := []string{"public", "confidential", "private"}
	return order[max(slices.Index(order, a), slices.Index(order, b))]
}

func busy(c *ical.Component) bool {
	return !strings.EqualFold(c.Value("TRANSP"), "TRANSPARENT") && status(c) != "cancelled" &&
		!strings.EqualFold(c.Value("X-MICROSOFT-CDO-BUSYSTATUS"), "FREE")
}

func warnings(notes []ical.Note) []string {
	var out []string
	for _, n := range notes {
		msg := Plain(n.Msg)
		if len(out) < maxWarnings && !slices.Contains(out, msg) {
			out = append(out, clean(msg, 200))
		}
	}
	return out
}

var codes = regexp.MustCompile(`\b(?:Line \d+: |[a-z]+\.[a-z_]+: )+`)

// Plain leaves out of a note where it was found, which changes with the text
// around it, and what is only for programs.
func Plain(note string) string { return strings.TrimSpace(codes.ReplaceAllString(note, "")) }

// Hash names a text.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// ContentHash names what an object says, whatever program wrote it when: DTSTAMP
// and PRODID change with every export, and say nothing of the event.
func ContentHash(text string) string {
	h := sha256.New()
	for line := range strings.SplitSeq(text, "\r\n") {
		if !strings.HasPrefix(line, "DTSTAMP") && !strings.HasPrefix(line, "PRODID") {
			h.Write([]byte(line + "\n"))
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Bound is how far a series is followed: Most occurrences are given, and at most
// Steps are taken to find them; Steps when zero.
type Bound struct{ Most, Steps int }

// Occurrences gives the occurrences of an object that overlap from ≤ t < to, as far as
// bound allows, and what is to be said about them; main is the object's projection.
func Occurrences(text string, main *Projection, from, to clock.Micros, bound Bound) (list []Occurrence, warning string) {
	if !main.Recurring {
		return []Occurrence{main.Single()}, ""
	}
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return []Occurrence{main.Single()}, "The stored text of this event can't be read."
	}
	if bound.Steps == 0 {
		bound.Steps = Steps
	}
	b := recur.NewBudget(bound.Steps)
	found := ical.Compile(o).Expand(from, to, zone.UTC, b)
	if b.Truncated() || len(found) > bound.Most {
		warning, found = WarnTruncated, found[:min(bound.Most, len(found))]
	}
	list = make([]Occurrence, len(found))
	seen := map[*ical.Component]*Projection{}
	for i := range found {
		list[i] = occurrence(&found[i], o.Main(), main, seen)
	}
	return list, warning
}

// occurrence turns an instance into an occurrence; seen keeps the projections of exceptions.
func occurrence(in *ical.Instance, mainPart *ical.Component, main *Projection, seen map[*ical.Component]*Projection) Occurrence {
	p := main
	if in.Component != mainPart {
		if p = seen[in.Component]; p == nil {
			one := project(in.Component, in)
			one.Recurring, one.Warnings = true, main.Warnings
			p = &one
			seen[in.Component] = p
		}
	}
	return Occurrence{RecurrenceID: RecurrenceID(in.Key), Start: in.Start, End: in.End, StartWall: in.StartWall, EndWall: in.EndWall, Projection: p}
}

// RecurrenceID writes the name of an occurrence; callers pass it on as it is.
func RecurrenceID(key clock.Micros) string { return zone.Wall(key).Text() }

// Key reads what RecurrenceID wrote. Errors: event.no_occurrence.
func Key(recurrenceID string) (clock.Micros, error) {
	st, strict, ok := zone.ParseStamp(recurrenceID)
	if !ok || !strict || st.Date || st.UTC {
		return 0, ErrNoOccurrence
	}
	return clock.Micros(st.Wall), nil
}

// find gives one occurrence of a series by its name. Errors: event.no_occurrence.
func find(o *ical.Object, recurrenceID string) (ical.Instance, error) {
	key, err := Key(recurrenceID)
	if err != nil {
		return ical.Instance{}, err
	}
	s := ical.Compile(o)
	places := []clock.Micros{key}
	for _, c := range o.Overrides() { // an exception may have been moved far away
		if start, err := o.StartOf(c); err == nil {
			places = append(places, start.At(nil))
		}
	}
	for _, at := range places {
		for _, in := range s.Expand(at-near, at+near, zone.UTC, recur.NewBudget(Steps)) {
			if in.Key == key {
				return in, nil
			}
		}
	}
	return ical.Instance{}, ErrNoOccurrence
}
