package grammar

import (
	"fmt"
	"time"

	"anteroom/internal/core/words/civil"
	"anteroom/internal/core/words/token"
)

// theNth reads "the 5th", "on 5th" and "the 5th of next month".
func (p *parser) theNth(i int, base time.Time, prefixed bool) (Date, int) {
	j := i
	if p.Low(j) == "the" {
		j++
	} else if !prefixed {
		return Date{}, 0
	}
	n, to := p.dayNumber(j)
	if to == 0 || p.List[to-1].Kind != token.Word {
		if ordinals[p.Low(j)] != 1 || p.any(j+1, "of the", "of next") == 0 {
			return Date{}, 0
		}
		n, to = 1, j+1
	}
	if end := p.phrase(to, "of next month"); end > 0 {
		day, ok := civil.Exists(base.Year(), int(base.Month())+1, n)
		if base.Month() == time.December {
			day, ok = civil.Exists(base.Year()+1, 1, n)
		}
		if !ok {
			return Date{}, end
		}
		return Date{Day: day}, end
	}
	if end := p.any(to, "of the month", "of this month"); end > 0 {
		to = end
	}
	if !p.clear(to) {
		return Date{}, 0
	}
	d := Date{Day: nthDay(base, n)}
	if d.Day.Equal(base) {
		d.Past = nthDay(base.AddDate(0, 0, 1), n)
	}
	return d, to
}

// nthDay gives the first date from base on that is the nth of its month.
func nthDay(base time.Time, n int) time.Time {
	for day := base; ; day = day.AddDate(0, 0, 1) {
		if day.Day() == n {
			return day
		}
	}
}

// nthWeekday reads "the last Friday of the month" and "first Monday of March".
func (p *parser) nthWeekday(i int, base time.Time, _ bool) (Date, int) {
	j := i
	if p.Low(j) == "the" {
		j++
	}
	n, ok := ordinals[p.Low(j)]
	wd, isDay := weekdays[p.Low(j+1)]
	if !ok || !isDay || n > 4 {
		return Date{}, 0
	}
	if m, ok := months[p.Low(j+3)]; ok && p.Low(j+2) == "of" {
		day := civil.NthOf(base.Year(), m, n, wd)
		if day.Before(base) {
			day = civil.NthOf(base.Year()+1, m, n, wd)
		}
		return Date{Day: day}, j + 4
	}
	first := civil.Day(base.Year(), base.Month(), 1)
	if to := p.phrase(j+2, "of next month"); to > 0 {
		first = first.AddDate(0, 1, 0)
		return Date{Day: civil.NthOf(first.Year(), first.Month(), n, wd)}, to
	}
	to := p.any(j+2, "of the month", "of this month")
	if to == 0 {
		return Date{}, 0
	}
	day := civil.NthOf(first.Year(), first.Month(), n, wd)
	if day.Before(base) {
		first = first.AddDate(0, 1, 0)
		day = civil.NthOf(first.Year(), first.Month(), n, wd)
	}
	return Date{Day: day}, to
}

// weekday reads "Tue", "this Tue", "next Tue", "Tuesday week", "Tue next week",
// "Tue 12 March".
func (p *parser) weekday(i int, base time.Time, prefixed bool) (Date, int) {
	j := i
	this := p.any(j, "this coming", "this")
	following := p.any(j, "next week on", "next week", "next")
	switch {
	case following > 0:
		j = following
	case this > 0:
		j = this
	case p.Low(j) == "coming":
		j++
	}
	wd, ok := p.dayName(j, prefixed || j > i)
	if !ok || p.isFeast(j) {
		return Date{}, 0
	}
	to := j + 1
	if following > 0 {
		return Date{Day: inWeek(p.weekStart(base).AddDate(0, 0, 7), wd, p.c.WeekStart)}, to
	}
	if d, end := p.namedDate(to, base, wd); end > 0 {
		return d, end
	}
	d := coming(base, wd)
	if this > 0 && !d.Ahead.IsZero() {
		d.Day = d.Ahead
	}
	if end := p.any(to, "of next week", "next week"); end > 0 {
		return Date{Day: inWeek(p.weekStart(base).AddDate(0, 0, 7), wd, p.c.WeekStart)}, end
	}
	if p.Low(to) == "week" {
		return Date{Day: d.Day.AddDate(0, 0, 7)}, to + 1
	}
	return d, to
}

// isFeast reports whether the weekday at i is one with a name of its own: Good
// Friday, a bank holiday Monday.
func (p *parser) isFeast(i int) bool {
	before := p.Low(i - 1)
	return feasts[before] || before == "holiday" && (p.Low(i-2) == "bank" || p.Low(i-2) == "public")
}

// dayName reads the name of a weekday. Those that are words as well need
// something that speaks for them: a capital inside the sentence, or a number,
// a sigil or the end behind.
func (p *parser) dayName(i int, prefixed bool) (time.Weekday, bool) {
	low := p.Low(i)
	wd, ok := weekdays[low]
	if !ok || !p.ends(i+1) && !p.Is(i+1, "-", "–", "/", "&") {
		return 0, false
	}
	if !mistakable[low] || prefixed || p.capital(i) && i > 0 {
		return wd, true
	}
	return wd, i+1 >= len(p.List) || p.List[i+1].Kind != token.Word || p.Low(i+1) == "at" || p.Low(i+1) == "and" && i > 0
}

// namedDate reads the calendar date after a weekday and checks that they agree.
func (p *parser) namedDate(i int, base time.Time, wd time.Weekday) (Date, int) {
	if p.Is(i, ",") {
		i++
	}
	d, to := p.fixed(i, base, true)
	if to == 0 && p.Low(i) == "the" || to == 0 && p.Num(i) > 0 {
		d, to = p.theNth(i, base, true)
	}
	if to == 0 || !p.ends(to) {
		return Date{}, 0
	}
	if !d.Day.IsZero() && d.Day.Weekday() != wd {
		d.Note = fmt.Sprintf("%s is a %s, not a %s.", d.Day.Format("2 January 2006"), d.Day.Weekday(), wd)
	}
	return d, to
}

// coming gives the next such weekday after base, and base itself as ahead.
func coming(base time.Time, wd time.Weekday) Date {
	n := int(wd-base.Weekday()+7) % 7
	if n == 0 {
		return Date{Day: base.AddDate(0, 0, 7), Ahead: base}
	}
	return Date{Day: base.AddDate(0, 0, n)}
}

func (p *parser) weekStart(day time.Time) time.Time {
	return day.AddDate(0, 0, -int(day.Weekday()-p.c.WeekStart+7)%7)
}

// inWeek gives the weekday in the week that begins on start.
func inWeek(start time.Time, wd, first time.Weekday) time.Time {
	return start.AddDate(0, 0, int(wd-first+7)%7)
}

// dayWord reads "today", "tomorrow", "tonight", "the day after tomorrow",
// "this afternoon", "tomorrow week".
func (p *parser) dayWord(i int, base time.Time, prefixed bool) (Date, int) {
	if to := p.any(i, "the day after", "day after"); to > 0 && tomorrows[p.Low(to)] {
		return Date{Day: base.AddDate(0, 0, 2)}, to + 1
	}
	if p.Low(i) == "this" && Dayparts[p.Low(i+1)] > 0 {
		return Date{Day: base, Part: p.Low(i + 1)}, i + 2
	}
	if d, to := p.feast(i, base); to > 0 && prefixed {
		return d, to
	}
	var d Date
	switch low := p.Low(i); {
	case low == "tonight":
		return Date{Day: base, Part: "night"}, i + 1
	case low == "today":
		d.Day = base
	case tomorrows[low]:
		d.Day = base.AddDate(0, 0, 1)
	default:
		return Date{}, 0
	}
	if p.Low(i+1) == "week" {
		d.Day = d.Day.AddDate(0, 0, 7)
		return d, i + 2
	}
	return d, i + 1
}

// feast reads the days that everybody knows by name; only after a preposition,
// for there are Christmas parties as well.
func (p *parser) feast(i int, base time.Time) (Date, int) {
	for _, f := range []struct {
		phrase     string
		month, day int
	}{
		{"christmas eve", 12, 24}, {"christmas day", 12, 25}, {"christmas", 12, 25}, {"boxing day", 12, 26},
		{"new year's eve", 12, 31}, {"new year's day", 1, 1},
	} {
		if to := p.phrase(i, f.phrase); to > 0 && p.clear(to) {
			return upcoming(base, f.month, f.day), to
		}
	}
	return Date{}, 0
}

// periodWord reads "next week", "this week", "next month", "the weekend".
func (p *parser) periodWord(i int, base time.Time, prefixed bool) (Date, int) {
	month := civil.Day(base.Year(), base.Month(), 1)
	next := p.weekStart(base).AddDate(0, 0, 7)
	for _, c := range []struct {
		phrase string
		day    time.Time
	}{
		{"next week", next},
		{"next weekend", inWeek(next, time.Saturday, p.c.WeekStart)},
		{"next month", month.AddDate(0, 1, 0)},
		{"next quarter", month.AddDate(0, 3-(int(month.Month())-1)%3, 0)},
		{"next year", civil.Day(base.Year()+1, 1, 1)},
		{"this week", friday(base)},
	} {
		if to := p.phrase(i, c.phrase); to > 0 && (prefixed || i == 0 || p.clear(to)) {
			return Date{Day: c.day}, to
		}
	}
	to := p.any(i, "at the weekend", "over the weekend", "on the weekend", "this weekend", "the weekend", "weekend")
	if to == 0 || !prefixed && to == i+1 && !p.clear(to) {
		return Date{}, 0
	}
	if wd := base.Weekday(); wd == time.Saturday || wd == time.Sunday {
		return Date{Day: base}, to
	}
	return Date{Day: coming(base, time.Saturday).Day}, to
}

// friday gives the Friday by which a week's work is done, today or later.
func friday(base time.Time) time.Time {
	if base.Weekday() == time.Friday {
		return base
	}
	return coming(base, time.Friday).Day
}

// unit reads a length in whole days: how many days or months it has.
func (p *parser) unit(i int) (days, months, to int, working bool) {
	switch p.Low(i) {
	case "day", "days", "day's", "days'":
		days = 1
	case "week", "weeks", "week's":
		days = 7
	case "fortnight", "fortnights", "fortnight's":
		days = 14
	case "month", "months", "month's":
		months = 1
	case "year", "years", "year's":
		months = 12
	case "working", "business":
		if p.Low(i+1) == "days" || p.Low(i+1) == "day" {
			return 1, 0, i + 2, true
		}
		return 0, 0, 0, false
	default:
		return 0, 0, 0, false
	}
	return days, months, i + 1, false
}

// maxCount bounds numbers in front of a unit.
const maxCount = 999

// span reads "3 days", "two weeks", and what it adds up to from base.
func (p *parser) span(i int, base time.Time) (time.Time, int) {
	n, j := p.amount(i)
	if j == 0 || n < 1 || n > maxCount || p.glued(j) {
		return base, 0
	}
	days, months, to, working := p.unit(j)
	switch {
	case to == 0:
		return base, 0
	case working:
		return civil.AddWorkingDays(base, n), to
	case months > 0:
		return civil.AddMonths(base, n*months), to
	}
	return base.AddDate(0, 0, n*days), to
}

// inDays reads "in 3 days", "within two weeks", "in a week's time".
func (p *parser) inDays(i int, base time.Time, _ bool) (Date, int) {
	if p.Low(i) != "in" && p.Low(i) != "within" {
		return Date{}, 0
	}
	day, to := p.span(i+1, base)
	if to == 0 {
		return Date{}, 0
	}
	if p.Is(to, "'", "’") && p.Low(to+1) == "time" {
		return Date{Day: day}, to + 2
	}
	if p.Low(to) == "time" {
		to++
	}
	return Date{Day: day}, to
}

// daysFrom reads "3 days from now", "a week on Tuesday", "two weeks today".
func (p *parser) daysFrom(i int, base time.Time, _ bool) (Date, int) {
	_, to := p.span(i, base)
	if to == 0 {
		return Date{}, 0
	}
	from := base
	end := p.any(to, "from now", "from today", "today")
	if end == 0 {
		j := p.any(to, "on", "from")
		if j == 0 {
			j = to
		}
		if tomorrows[p.Low(j)] {
			from, end = base.AddDate(0, 0, 1), j+1
		} else if wd, ok := weekdays[p.Low(j)]; ok && j > to {
			from, end = coming(base, wd).Day, j+1
		}
	}
	if end == 0 {
		return Date{}, 0
	}
	day, _ := p.span(i, from)
	return Date{Day: day}, end
}

// endOf reads "end of the month", "eow", "end of March".
func (p *parser) endOf(i int, base time.Time, prefixed bool) (Date, int) {
	short := map[string]string{"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
	if w, ok := short[p.Low(i)]; ok && (prefixed || p.clear(i+1)) {
		return p.periodEnd(w, base), i + 1
	}
	j := p.any(i, "at the end of", "the end of", "end of")
	if j == 0 {
		return Date{}, 0
	}
	if m, ok := months[p.Low(j)]; ok && (prefixed || p.clear(j+1)) {
		y := base.Year()
		if m < base.Month() {
			y++
		}
		return Date{Day: civil.Day(y, m+1, 0), MonthEnd: true}, j + 1
	}
	if to := p.any(j, "the", "this"); to > 0 {
		j = to
	}
	for _, w := range []string{"next week", "next month", "next year", "week", "month", "quarter", "year"} {
		if to := p.phrase(j, w); to > 0 && (prefixed || p.clear(to)) {
			return p.periodEnd(w, base), to
		}
	}
	return Date{}, 0
}

// periodEnd gives the last day of a period; a week's is its Friday.
func (p *parser) periodEnd(period string, base time.Time) Date {
	month := civil.Day(base.Year(), base.Month(), 1)
	switch period {
	case "week":
		return Date{Day: friday(base)}
	case "next week":
		return Date{Day: inWeek(p.weekStart(base).AddDate(0, 0, 7), time.Friday, p.c.WeekStart)}
	case "month":
		return Date{Day: month.AddDate(0, 1, -1), MonthEnd: true}
	case "next month":
		return Date{Day: month.AddDate(0, 2, -1), MonthEnd: true}
	case "quarter":
		return Date{Day: month.AddDate(0, 3-(int(month.Month())-1)%3, -1), MonthEnd: true}
	case "year":
		return Date{Day: civil.Day(base.Year(), 12, 31)}
	}
	return Date{Day: civil.Day(base.Year()+1, 12, 31)}
}
