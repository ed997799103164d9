package words

import (
	"fmt"
	"time"

	"anteroom/internal/core/words/civil"
	"anteroom/internal/core/words/grammar"
)

// slot adds up date, time and rule; what has passed rolls forward.
func (p *reader) slot(c picks) slot {
	s := slot{min: -1, end: -1, loc: p.c.Zone, zone: p.c.Zone.String()}
	if c.rule != nil {
		s.rule = c.rule.Rule
	}
	if c.moment != nil {
		p.placeMoment(&s, c.moment.Length.Time)
		return s
	}
	w := p.timeSaid(&s, c)
	today := p.todayIn(s.loc)
	switch {
	case c.dates != nil:
		s.day = c.dates.Dates[0].Day
	case c.date != nil:
		p.placeDate(&s, c.date.Date, w)
	case s.min >= 0 || c.rule != nil:
		s.day = today
		if w.Soft && p.passed(s) && c.rule == nil {
			s.min = -1
		} else if p.passed(s) {
			s.day = today.AddDate(0, 0, 1)
		}
	}
	if c.rule != nil {
		p.alignRule(&s, c)
	}
	p.check(&s, c)
	return s
}

func (p *reader) todayIn(loc *time.Location) time.Time {
	now := p.now.In(loc)
	return civil.Day(now.Year(), now.Month(), now.Day())
}

// passed reports whether the slot's time lies behind the reader.
func (p *reader) passed(s slot) bool {
	return s.min >= 0 && !civil.Instant(s.day, s.min, s.loc).After(p.now)
}

// placeMoment is so long from now, to the next full minute.
func (p *reader) placeMoment(s *slot, d time.Duration) {
	at := p.now.Add(d + time.Minute - 1).Truncate(time.Minute)
	s.day, s.min = civil.Day(at.Year(), at.Month(), at.Day()), at.Hour()*hour+at.Minute()
}

// timeSaid takes the time, its end and its zone into the slot. A part of the day
// stands for a time only when none was named.
func (p *reader) timeSaid(s *slot, c picks) grammar.Wall {
	var w grammar.Wall
	switch part := c.dayPart(); {
	case c.times != nil:
		w = c.times.Times[0]
		s.min, s.end = w.Min, c.times.Times[1].Min
	case c.dates != nil && c.dates.Times[0].Min >= 0:
		w = c.dates.Times[0]
		s.min, s.end = w.Min, c.dates.Times[1].Min
	case c.time != nil:
		w = p.Settle(c.time.Time, part)
		s.min = w.Min
	case grammar.Dayparts[part] > 0:
		w = grammar.Wall{Soft: true}
		s.min = grammar.Dayparts[part]
	}
	if w.Zone != "" {
		if loc, err := time.LoadLocation(w.Zone); err == nil {
			s.loc, s.zone = loc, w.Zone
		}
	}
	return w
}

// placeDate settles the day of a date that depends on the time, and a vague time
// that depends on the day: "today at 9" said at ten is nine in the evening.
func (p *reader) placeDate(s *slot, d grammar.Date, w grammar.Wall) {
	s.day = d.Day
	if d.Note != "" {
		s.note("%s", d.Note)
	}
	if !d.Ahead.IsZero() && (s.min >= 0 || s.rule.Freq != "") {
		s.day = d.Ahead
		if p.passed(*s) {
			s.day = d.Day
		}
		return
	}
	if !p.passed(*s) {
		return
	}
	evening := *s
	evening.min += 12 * hour
	switch {
	case !d.Past.IsZero():
		s.day = d.Past
	case w.Soft && s.day.Equal(p.today):
		s.min = -1
	case w.Vague && s.min < 12*hour && s.end < 0 && !p.passed(evening):
		s.min = evening.min
	}
}

// alignRule moves the first day to one that the rule falls on.
func (p *reader) alignRule(s *slot, c picks) {
	r := &s.rule
	bare := len(r.Days)+len(r.MonthDays) == 0
	if r.Freq == "MONTHLY" && bare && c.date != nil && c.date.Date.MonthEnd {
		r.MonthDays = []int{-1}
	}
	if r.Freq == "HOURLY" && s.min < 0 && !s.day.IsZero() {
		now := p.now.In(s.loc)
		s.min = (now.Hour() + 1) * hour
	}
	if s.day = r.First(s.day); p.passed(*s) && !bare {
		s.day = r.First(s.day.AddDate(0, 0, 1))
	}
}

// check notes what the reader should look at.
func (p *reader) check(s *slot, c picks) {
	if s.day.IsZero() {
		return
	}
	today := p.todayIn(s.loc)
	if p.passed(*s) || s.day.Before(today) {
		s.note("That is already past.")
	}
	if s.min < 0 {
		return
	}
	at := civil.Instant(s.day, s.min, s.loc)
	if m := s.min % grammar.AllDay; at.Hour()*hour+at.Minute() != m {
		s.note("%s does not exist that day in %s: the clocks go forward.", fmt.Sprintf("%02d:%02d", m/hour, m%hour), grammar.ZoneLabel(s.zone))
	}
}
