package grammar

import (
	"time"

	"anteroom/internal/core/words/civil"
)

// datesAt reads a stretch of days, with or without times: "12-14 March", "Mon to
// Wed", "from 12 March until 3 April", "Mon 9am to Wed 5pm".
func (p *parser) datesAt(i int) (Element, bool) {
	j := p.any(i, "from", "between")
	if j == 0 {
		j = i
	}
	between := p.Low(i) == "between"
	e := Element{Role: RoleDates, Times: noTimes}
	e.Dates, e.To = p.daysOfMonth(j, between)
	if e.To == 0 {
		e.Dates, e.Times, e.To = p.twoDates(j, between)
	}
	if e.To == 0 || !p.ends(e.To) {
		return e, false
	}
	a, b := e.Dates[0].Day, e.Dates[1].Day
	switch {
	case a.IsZero() || b.IsZero() || !b.After(a):
		e.Role, e.Text = RoleNever, p.slice(j, e.To)
	case p.shifting():
		e.Role = RoleWords
	}
	e.Meaning = longDay(a) + " to " + longDay(b)
	return e, true
}

// daysOfMonth reads "12-14 March", "12th to 14th of March" and "March 12-14".
func (p *parser) daysOfMonth(i int, between bool) (d [2]Date, to int) {
	if m, ok := months[p.Low(i)]; ok {
		return p.monthDays(i, m)
	}
	n, j := p.dayNumber(i)
	if j == 0 {
		return d, 0
	}
	j = p.dash(j, between)
	if j == 0 {
		return d, 0
	}
	last, end := p.dayMonth(j, p.today, true)
	if end == 0 {
		return d, 0
	}
	if last.Day.IsZero() {
		return d, end
	}
	first, ok := civil.Exists(last.Day.Year(), int(last.Day.Month()), n)
	if !ok {
		return d, end
	}
	return [2]Date{{Day: first}, last}, end
}

func (p *parser) monthDays(i int, m time.Month) (d [2]Date, to int) {
	n, j := p.dayNumber(i + 1)
	if j == 0 {
		return d, 0
	}
	j = p.dash(j, false)
	if j == 0 {
		return d, 0
	}
	n2, j := p.dayNumber(j)
	if j == 0 || p.meridiem(j) != 0 {
		return d, 0
	}
	last, end := p.withYear(j, p.today, int(m), n2, true)
	first, ok := civil.Exists(last.Day.Year(), int(m), n)
	if !ok || last.Day.IsZero() {
		return d, end
	}
	return [2]Date{{Day: first}, last}, end
}

var noTimes = [2]Wall{{Min: -1}, {Min: -1}}

// twoDates reads a date and a time each side, or a date each side.
func (p *parser) twoDates(i int, between bool) (d [2]Date, t [2]Wall, to int) {
	d[0], to = p.date(i, p.today, true)
	if to == 0 {
		d[0], to = p.fixed(i, p.today, true)
	}
	if to == 0 {
		// p.date wants a word's end behind it, which the dash of "Mon-Wed" is not.
		wd, ok := weekdays[p.Low(i)]
		if !ok || p.isFeast(i) {
			return d, noTimes, 0
		}
		d[0], to = coming(p.today, wd), i+1
	}
	t = noTimes
	t[0], to = p.timeOfDay(to)
	to = p.dash(to, between)
	if to == 0 || d[0].Day.IsZero() {
		return d, noTimes, 0
	}
	d[1], to = p.date(to, d[0].Day, true)
	if to == 0 {
		return d, noTimes, 0
	}
	t[1], to = p.timeOfDay(to)
	if (t[0].Min < 0) != (t[1].Min < 0) {
		return d, noTimes, 0
	}
	return d, t, to
}

// timeOfDay reads a time after a date in a range; -1 minutes when there is none.
func (p *parser) timeOfDay(i int) (Wall, int) {
	j := i
	if p.Low(j) == "at" {
		j++
	}
	w, to := p.clock(j, j > i)
	if to == 0 {
		return Wall{Min: -1}, i
	}
	zone, label, end := p.zone(to)
	w = settle(p.List, w, "")
	w.Vague, w.Zone, w.Label = false, zone, label
	return w, end
}
