package grammar

import (
	"fmt"
	"time"

	"anteroom/internal/core/words/civil"
	"anteroom/internal/core/words/token"
)

// Prefixes of a date, the longest first.
var (
	duePhrases     = []string{"on or before", "no later than", "due on", "due by", "due before", "due", "by", "before"}
	openingPhrases = []string{"starting on", "starting from", "starting", "beginning on", "beginning", "as of", "from"}
	plainPhrases   = []string{"on", "for"}
)

// dateAt reads a date with the preposition it hangs on.
func (p *parser) dateAt(i int) (Element, bool) {
	e := Element{Role: RoleDate}
	j := i
	if to := p.any(i, duePhrases...); to > 0 {
		j, e.Deadline, e.strong = to, true, true
		if p.Is(j, ":") {
			j++
		}
	} else if to := p.any(i, openingPhrases...); to > 0 {
		j, e.Opening, e.strong = to, true, true
	} else if to := p.any(i, plainPhrases...); to > 0 {
		j, e.strong = to, true
	}
	d, to := p.date(j, p.today, e.strong)
	if to == 0 {
		return e, false
	}
	e.To = to
	if d.Day.IsZero() {
		e.Role, e.Text = RoleNever, p.slice(j, to)
		return e, true
	}
	e.Date, e.Meaning = d, longDay(d.Day)
	if d.Part != "" {
		e.Meaning += ", " + d.Part
	}
	return e, true
}

// date reads a date from token i on, counted from base. To is 0 when there is
// none; a date without a day when the words name one that does not exist.
func (p *parser) date(i int, base time.Time, prefixed bool) (Date, int) {
	rules := []func(int, time.Time, bool) (Date, int){
		p.fixed, p.theNth, p.nthWeekday, p.weekday, p.dayWord, p.periodWord, p.inDays, p.daysFrom, p.endOf,
	}
	for _, r := range rules {
		d, to := r(i, base, prefixed)
		if to == 0 || !p.ends(to) {
			continue
		}
		if d.Part == "" && !d.Day.IsZero() {
			d.Part, to = p.part(to)
		}
		return d, to
	}
	return Date{}, 0
}

// part reads "morning" or "in the evening" after a date.
func (p *parser) part(i int) (string, int) {
	j := i
	if to := p.phrase(i, "in the"); to > 0 {
		j = to
	} else if to := p.phrase(i, "at"); to > 0 && (p.Low(to) == "night" || p.Low(to) == "lunchtime") {
		j = to
	}
	if w := p.Low(j); Dayparts[w] > 0 && p.ends(j+1) && (j > i || p.clear(j+1)) {
		return w, j + 1
	}
	return "", i
}

// fixed reads a date of the calendar: 2026-03-12, 12/3, 12 March, March 12th.
func (p *parser) fixed(i int, base time.Time, prefixed bool) (Date, int) {
	if d, to := p.iso(i); to > 0 {
		return d, to
	}
	if d, to := p.numeric(i, base); to > 0 {
		return d, to
	}
	if d, to := p.dayMonth(i, base, prefixed); to > 0 {
		return d, to
	}
	return p.monthDay(i, base)
}

func (p *parser) iso(i int) (Date, int) {
	if p.Num(i) < 0 || len(p.List[i].Text) != 4 {
		return Date{}, 0
	}
	for _, sep := range []string{"-", "/"} {
		if m, d, ok := p.glued2(i, sep); ok {
			return p.inYear(p.Num(i), m, d), i + 5
		}
	}
	return Date{}, 0
}

// glued2 reads two more numbers joined by sep, as in 12.3.2026.
func (p *parser) glued2(i int, sep string) (a, b int, ok bool) {
	for k := 1; k <= 4; k++ {
		if !p.glued(i + k) {
			return 0, 0, false
		}
	}
	a, b = p.Num(i+2), p.Num(i+4)
	return a, b, p.Is(i+1, sep) && p.Is(i+3, sep) && a >= 0 && b >= 0
}

func (p *parser) numeric(i int, base time.Time) (Date, int) {
	a := p.Num(i)
	if a < 1 || len(p.List[i].Text) > 2 {
		return Date{}, 0
	}
	for _, sep := range []string{"/", ".", "-"} {
		if b, y, ok := p.glued2(i, sep); ok {
			switch len(p.List[i+4].Text) {
			case 2:
				y += base.Year() / 100 * 100
			case 4:
			default:
				return Date{}, 0
			}
			return p.ordered(a, b, func(m, d int) Date { return p.inYear(y, m, d) }), i + 5
		}
	}
	if !p.Is(i+1, "/") || !p.glued(i+1) || !p.glued(i+2) || p.Num(i+2) < 1 || len(p.List[i+2].Text) > 2 {
		return Date{}, 0
	}
	b := p.Num(i + 2)
	if a == 24 && b == 7 || fractionOf[p.Low(i+3)] {
		return Date{}, 0
	}
	if d := p.ordered(a, b, func(m, d int) Date { return upcoming(base, m, d) }); !d.Day.IsZero() {
		return d, i + 3
	}
	return Date{}, 0
}

var fractionOf = set("day days hour hours dozen price term marathon of mile miles cup pint kg litre")

// ordered tries day and month in the reader's order, then in the other one when
// only that is a date.
func (p *parser) ordered(a, b int, make func(m, d int) Date) Date {
	if !p.c.DayFirst {
		a, b = b, a
	}
	d := make(b, a)
	if d.Day.IsZero() {
		d = make(a, b)
		if !d.Day.IsZero() {
			d.Note = fmt.Sprintf("Read as %s, the other way round does not exist.", longDay(d.Day))
		}
	}
	return d
}

// dayMonth reads "12 March", "the 12th of March, 2027".
func (p *parser) dayMonth(i int, base time.Time, prefixed bool) (Date, int) {
	j := i
	if p.Low(j) == "the" {
		j++
	}
	day, j := p.dayNumber(j)
	if j == 0 {
		return Date{}, 0
	}
	suffixed := p.List[j-1].Kind == token.Word
	if p.Low(j) == "of" {
		j++
		suffixed = true
	}
	month, ok := months[p.Low(j)]
	if !ok {
		return Date{}, 0
	}
	sure := suffixed || prefixed || p.capital(j) || p.Low(j) != "may" && p.Low(j) != "march"
	return p.withYear(j+1, base, int(month), day, sure)
}

// monthDay reads "March 12th" and "Mar 12, 2027".
func (p *parser) monthDay(i int, base time.Time) (Date, int) {
	month, ok := months[p.Low(i)]
	if !ok {
		return Date{}, 0
	}
	day, to := p.dayNumber(i + 1)
	if to == 0 || p.meridiem(to) != 0 {
		return Date{}, 0
	}
	return p.withYear(to, base, int(month), day, p.capital(i) || p.Low(i) != "may" && p.Low(i) != "march")
}

// dayNumber reads 12 or 12th; 0 is no place to go on from.
func (p *parser) dayNumber(i int) (day, to int) {
	n := p.Num(i)
	if n < 1 || n > 31 {
		return 0, 0
	}
	if p.glued(i + 1) {
		switch p.Low(i + 1) {
		case "st", "nd", "rd", "th":
			return n, i + 2
		}
		if p.List[i+1].Kind != token.Mark {
			return 0, 0
		}
	}
	return n, i + 1
}

func (p *parser) withYear(i int, base time.Time, month, day int, sure bool) (Date, int) {
	j := i
	if p.Is(j, ",") {
		j++
	}
	if y := p.Num(j); y >= 1900 && y <= 2200 && p.ends(j+1) {
		return p.inYear(y, month, day), j + 1
	}
	if !sure && !p.clear(i) {
		return Date{}, 0
	}
	return upcoming(base, month, day), i
}

// inYear refuses dates that nobody plans for: more than a year ago, more than
// fifty ahead.
func (p *parser) inYear(y, m, d int) Date {
	day, ok := civil.Exists(y, m, d)
	if !ok || day.Before(p.today.AddDate(-1, 0, 0)) || day.After(p.today.AddDate(50, 0, 0)) {
		return Date{}
	}
	return Date{Day: day}
}

// upcoming gives the day's next date from base on; for 29 February that takes
// up to eight years.
func upcoming(base time.Time, m, d int) Date {
	for y := base.Year(); y <= base.Year()+8; y++ {
		if day, ok := civil.Exists(y, m, d); ok && !day.Before(base) {
			return Date{Day: day}
		}
	}
	return Date{}
}

func longDay(day time.Time) string { return day.Format("Monday 2 January 2006") }
