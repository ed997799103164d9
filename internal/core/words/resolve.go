package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/words/civil"
	"anteroom/internal/core/words/grammar"
	"anteroom/internal/core/words/rhythm"
)

// picks are the elements that take part in the reading, at most one of a kind;
// all others of that kind are words.
type picks struct {
	date, dates, time, times, moment, rule, until, count, length *grammar.Element
}

// reader makes a Reading of a Sentence.
type reader struct {
	grammar.Sentence
	c     Context
	now   time.Time // in the reader's zone
	today time.Time // civil
}

const hour = 60 // minutes

// resolve decides which elements hold and makes the reading of them.
func (p *reader) resolve() Reading {
	r := Reading{year: p.today.Year()}
	c := p.pick()
	p.marks(&r)
	r.Title = p.title()
	p.schedule(&r, c)
	r.Spans = p.spans()
	return r
}

// pick settles what takes part when the text says more than fits.
func (p *reader) pick() picks {
	var c picks
	c.rule = p.choose(grammar.RoleRule, nil)
	c.dates = p.choose(grammar.RoleDates, func(e *grammar.Element) bool {
		return e.Times[0].Min >= 0 || p.c.Force == Event || !p.Chore() || c.rule != nil
	})
	c.date = p.choose(grammar.RoleDate, func(e *grammar.Element) bool {
		return c.dates == nil && (!e.Opening || c.rule != nil || p.lasts())
	})
	// The time of a date that does not exist is no time of any other day.
	dayless := c.date == nil && c.dates == nil && c.rule == nil && p.has(grammar.RoleNever)
	untimed := !dayless && (c.dates == nil || c.dates.Times[0].Min < 0)
	c.times = p.choose(grammar.RoleTimes, func(*grammar.Element) bool { return untimed })
	c.time = p.choose(grammar.RoleTime, func(*grammar.Element) bool { return untimed && c.times == nil })
	c.moment = p.choose(grammar.RoleMoment, func(*grammar.Element) bool {
		return c.date == nil && c.dates == nil && c.time == nil && c.times == nil
	})
	c.until = p.choose(grammar.RoleUntil, func(*grammar.Element) bool { return c.rule != nil })
	c.count = p.choose(grammar.RoleCount, func(*grammar.Element) bool { return c.rule != nil && c.until == nil })
	timed := c.time != nil || c.moment != nil || c.dayPart() != ""
	c.length = p.choose(grammar.RoleDuration, func(e *grammar.Element) bool {
		if e.Weak {
			return timed && c.times == nil
		}
		if e.Length.Time == 0 {
			return c.rule != nil && c.until == nil && c.count == nil || c.date != nil
		}
		return c.times == nil
	})
	return c
}

// lasts reports whether the text says how many days something takes, so that
// "from 1 December" has something to begin.
func (p *reader) lasts() bool {
	return slices.ContainsFunc(p.Elements, func(e grammar.Element) bool {
		return e.Role == grammar.RoleDuration && !e.Weak && e.Length.Time == 0
	})
}

func (p *reader) has(role grammar.Role) bool {
	return slices.ContainsFunc(p.Elements, func(e grammar.Element) bool { return e.Role == role })
}

// choose gives the element of a role that takes part: one with "by" or "due"
// before a mere mention, definite before weak, the first of equals. The others
// become words.
func (p *reader) choose(want grammar.Role, fits func(*grammar.Element) bool) *grammar.Element {
	var best *grammar.Element
	rank := func(e *grammar.Element) int {
		switch {
		case e.Weak || e.Time.Soft:
			return 0
		case e.Deadline || e.Opening || len(e.Rule.Days)+len(e.Rule.MonthDays) > 0:
			return 2
		}
		return 1
	}
	for i := range p.Elements {
		e := &p.Elements[i]
		if e.Role != want {
			continue
		}
		if fits != nil && !fits(e) {
			e.Role = grammar.RoleWords
			continue
		}
		if best == nil || rank(e) > rank(best) {
			if best != nil {
				best.Role = grammar.RoleWords
			}
			best = e
			continue
		}
		e.Role = grammar.RoleWords
	}
	return best
}

func (c picks) dayPart() string {
	if c.date != nil && c.date.Date.Part != "" {
		return c.date.Date.Part
	}
	if c.rule != nil {
		return c.rule.Rule.Part
	}
	return ""
}

// marks takes over what stands for itself: tags, people, priority, place, link.
func (p *reader) marks(r *Reading) {
	if e := p.choose(grammar.RolePriority, nil); e != nil {
		r.Priority = e.Count
	}
	if e := p.choose(grammar.RolePlace, nil); e != nil {
		r.Place = e.Text
	}
	if e := p.choose(grammar.RoleLink, nil); e != nil {
		r.Link = e.Text
		if strings.HasPrefix(strings.ToLower(r.Link), "www.") {
			r.Link = "https://" + r.Link
		}
	}
	tags, people := map[string]bool{}, map[string]bool{}
	for _, e := range p.Elements {
		switch e.Role {
		case grammar.RoleTag:
			if key := strings.ToLower(e.Text); !tags[key] {
				tags[key] = true
				r.Tags = append(r.Tags, e.Text)
			}
		case grammar.RolePerson:
			for _, who := range e.People {
				if !people[who.ID] {
					people[who.ID] = true
					r.People = append(r.People, who)
				}
			}
		case grammar.RoleUnclear:
			r.Unclear = append(r.Unclear, Choice{Text: e.Text, People: e.People})
		case grammar.RoleNever:
			r.Notes = append(r.Notes, fmt.Sprintf("“%s” is no date to plan for, so it stays in the title.", e.Text))
		}
	}
}

// schedule places the reading in time.
func (p *reader) schedule(r *Reading, c picks) {
	s := p.slot(c)
	r.Notes = append(r.Notes, s.notes...)
	r.Kind = p.kind(c, s)
	if c.length != nil {
		r.Duration = c.length.Length.Time
	}
	if !s.day.IsZero() {
		if r.Kind == Event {
			p.fillEvent(r, c, s)
		} else {
			r.Due = s.when(s.day, s.min)
		}
	}
	if c.rule != nil {
		p.fillRule(r, c, s)
	}
}

func (p *reader) fillRule(r *Reading, c picks, s slot) {
	rule := s.rule
	r.AfterDone = rule.AfterDone
	if c.until != nil {
		rule.Until = c.until.Until
	} else if c.dates != nil {
		rule.Until = c.dates.Dates[1].Day
	}
	if c.count != nil {
		rule.Count = c.count.Count
	}
	if c.length != nil && c.length.Length.Time == 0 { // every Monday for 6 weeks
		rule.Until = civil.AddMonths(s.day, c.length.Length.Months).AddDate(0, 0, c.length.Length.Days-1)
	}
	if !rule.Until.IsZero() && rule.Until.Before(s.day) {
		r.Notes = append(r.Notes, "It would end before it begins, so no end was set.")
		rule.Until = time.Time{}
	}
	loc := s.loc
	if s.min < 0 {
		loc = nil
	}
	r.Rule, r.Repeats = rule.Text(s.day, loc, p.c.WeekStart), rule.Words()
}

// kind tells whether it is a task or an event.
func (p *reader) kind(c picks, s slot) Kind {
	switch {
	case p.c.Force != "":
		return p.c.Force
	case c.times != nil, c.dates != nil && c.rule == nil:
		return Event
	case c.date != nil && c.date.Deadline, c.time != nil && c.time.Deadline, p.Chore():
		return Task
	case c.length != nil && c.length.Length.Time == 0 && c.rule == nil:
		return Event
	case s.min >= 0 && (c.length != nil && c.length.Length.Time > 0 || p.Gathers()):
		return Event
	}
	return Task
}

func (p *reader) fillEvent(r *Reading, c picks, s slot) {
	r.Start = s.when(s.day, s.min)
	last := s.day
	if c.dates != nil && c.rule == nil {
		last = c.dates.Dates[1].Day
	}
	if c.length != nil && c.rule == nil && c.length.Length.Time == 0 {
		last = civil.AddMonths(s.day, c.length.Length.Months).AddDate(0, 0, c.length.Length.Days)
		if s.min < 0 {
			last = last.AddDate(0, 0, -1)
		}
	}
	if s.min < 0 {
		r.AllDay, r.End, r.Duration = true, s.when(last, -1), 0
		return
	}
	start := civil.Instant(s.day, s.min, s.loc)
	end := civil.Instant(last, s.end, s.loc)
	if s.end < 0 {
		length := r.Duration
		if length == 0 {
			length = time.Hour
		}
		if end = start.Add(length); last.After(s.day) {
			end = civil.Instant(last, s.min, s.loc)
		}
		end = end.In(s.loc)
		r.End = s.when(civil.Day(end.Year(), end.Month(), end.Day()), end.Hour()*hour+end.Minute())
	} else {
		r.End = s.when(last, s.end)
	}
	r.Duration = end.Sub(start)
}

// slot is the place in time that the elements add up to.
type slot struct {
	day      time.Time // zero when the text says none
	min, end int       // minutes of the day, -1 when not said; end may pass midnight
	loc      *time.Location
	zone     string
	rule     rhythm.Rule
	notes    []string
}

func (s slot) when(day time.Time, min int) *When {
	if min < 0 {
		return &When{Date: clock.DateOf(day)}
	}
	day = day.AddDate(0, 0, min/grammar.AllDay)
	min %= grammar.AllDay
	return &When{Date: clock.DateOf(day), Time: fmt.Sprintf("%02d:%02d", min/hour, min%hour), Zone: s.zone}
}

func (s *slot) note(format string, args ...any) {
	s.notes = append(s.notes, fmt.Sprintf(format, args...))
}
