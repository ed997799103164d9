package openings

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
)

// Rule is one that can be broken.
type Rule string

// The rules.
const (
	Notice  Rule = "notice"  // too soon
	Horizon Rule = "horizon" // too far ahead
	Grid    Rule = "grid"    // between two starts
	Hours   Rule = "hours"   // not when a host works
	Busy    Rule = "busy"    // a host is taken
	Buffer  Rule = "buffer"  // too close to something else of a host's
	Day     Rule = "day"     // as many bookings as the day may have
	Week    Rule = "week"
	NoRoom  Rule = "room" // none of the rooms can be had
)

// Broken is a rule that keeps a start from being offered. Host counts from 0; -1 for
// rules that are no host's.
type Broken struct {
	Rule Rule
	Host int
}

// Check gives who could take a start, and what speaks against it; nothing does when
// Find would give it.
func Check(r Rules, hosts []Host, booked []clock.Micros, start clock.Micros) (who uint32, broken []Broken) {
	add := func(rule Rule) { broken = append(broken, Broken{rule, -1}) }
	if start < r.First {
		add(Notice)
	}
	if start >= r.Last {
		add(Horizon)
	}
	cursor := r.Zone.Cursor()
	wall := cursor.ToWall(start)
	if !r.fits(wall) {
		add(Grid)
	}
	c := r.count(booked)
	if r.PerDay > 0 && c.day[wall.Day()] >= r.PerDay {
		add(Day)
	}
	if r.PerWeek > 0 && c.week[week(wall.Day())] >= r.PerWeek {
		add(Week)
	}
	if len(r.Rooms) > 0 && len(r.Free(start)) == 0 {
		add(NoRoom)
	}
	var theirs []Broken
	for i := range hosts {
		against := r.against(&hosts[i], start)
		if len(against) == 0 {
			who |= 1 << i
		}
		for _, rule := range against {
			theirs = append(theirs, Broken{rule, i})
		}
	}
	if r.All && len(theirs) > 0 || who == 0 {
		broken = append(broken, theirs...)
	}
	return who, broken
}

// Free gives which of the rooms can be had at a start.
func (r *Rules) Free(start clock.Micros) (all []int) {
	bare := *r
	bare.Before, bare.After = 0, 0
	for i := range r.Rooms {
		if len(bare.against(&r.Rooms[i], start)) == 0 {
			all = append(all, i)
		}
	}
	return all
}

func (r *Rules) against(h *Host, start clock.Micros) (all []Rule) {
	end := start + r.Length
	within := false
	for _, s := range h.Hours {
		within = within || s.From <= start && end <= s.Until
	}
	if !within {
		all = append(all, Hours)
	}
	switch {
	case meets(h.Busy, start, end):
		all = append(all, Busy)
	case meets(h.Busy, start-r.Before, end+r.After), meets(h.Kept, start, end):
		all = append(all, Buffer)
	}
	return all
}

func meets(spans []free.Span, from, until clock.Micros) bool {
	for _, s := range spans {
		if s.From < s.Until && s.From < until && from < s.Until {
			return true
		}
	}
	return false
}
