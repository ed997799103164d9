package grammar

import (
	"slices"
	"time"

	"anteroom/internal/core/words/rhythm"
	"anteroom/internal/core/words/token"
)

// adverbs are rhythms in one word.
var adverbs = map[string]rhythm.Rule{
	"hourly": {Freq: "HOURLY"}, "daily": {Freq: "DAILY"}, "weekly": {Freq: "WEEKLY"}, "monthly": {Freq: "MONTHLY"},
	"fortnightly": {Freq: "WEEKLY", Interval: 2}, "biweekly": {Freq: "WEEKLY", Interval: 2},
	"quarterly": {Freq: "MONTHLY", Interval: 3}, "yearly": {Freq: "YEARLY"}, "annually": {Freq: "YEARLY"},
	"weekdays": {Freq: "WEEKLY", Days: rhythm.Workdays}, "weekends": {Freq: "WEEKLY", Days: []time.Weekday{time.Saturday, time.Sunday}},
}

// rounds are gatherings that carry their rhythm in their name: "Weekly standup".
var rounds = set("standup stand sync catch catchup check huddle scrum meeting call touch")

// units of "every week", "every 2 weeks".
var units = map[string]rhythm.Rule{
	"hour": {Freq: "HOURLY"}, "day": {Freq: "DAILY"}, "week": {Freq: "WEEKLY"}, "month": {Freq: "MONTHLY"}, "year": {Freq: "YEARLY"},
	"hours": {Freq: "HOURLY"}, "days": {Freq: "DAILY"}, "weeks": {Freq: "WEEKLY"}, "months": {Freq: "MONTHLY"}, "years": {Freq: "YEARLY"},
	"fortnight": {Freq: "WEEKLY", Interval: 2}, "fortnights": {Freq: "WEEKLY", Interval: 2},
	"quarter": {Freq: "MONTHLY", Interval: 3}, "quarters": {Freq: "MONTHLY", Interval: 3},
	"weekday": {Freq: "WEEKLY", Days: rhythm.Workdays}, "workday": {Freq: "WEEKLY", Days: rhythm.Workdays},
	"weekend": {Freq: "WEEKLY", Days: []time.Weekday{time.Saturday, time.Sunday}},
	"morning": {Freq: "DAILY", Part: "morning"}, "afternoon": {Freq: "DAILY", Part: "afternoon"},
	"evening": {Freq: "DAILY", Part: "evening"}, "night": {Freq: "DAILY", Part: "night"}, "lunchtime": {Freq: "DAILY", Part: "lunchtime"},
}

// repeatAt reads how something repeats.
func (p *parser) repeatAt(i int) (Element, bool) {
	e := Element{Role: RoleRule}
	r, to := p.every(i)
	if to == 0 {
		r, to = p.ofEvery(i)
	}
	if to == 0 {
		r, to = p.pluralDays(i)
	}
	if to == 0 {
		if r, to = p.adverb(i); to > 0 && p.round(to) {
			e.Keep = p.slice(i, to)
		}
	}
	if to == 0 || !p.ends(to) {
		return e, false
	}
	if r.Part == "" {
		r.Part, to = p.part(to)
	}
	r, to = p.afterDone(r, to)
	e.Rule, e.To, e.Meaning = r, to, "repeats "+r.Words()
	return e, true
}

// adverb reads "daily", "quarterly". Before a noun it belongs to the noun, and
// the text does not repeat ("write quarterly report"), except for gatherings at
// the beginning of the text, which keep the word in their title.
func (p *parser) adverb(i int) (rhythm.Rule, int) {
	on := p.Low(i) == "on" && (p.Low(i+1) == "weekdays" || p.Low(i+1) == "weekends")
	if on {
		i++
	}
	r, ok := adverbs[p.Low(i)]
	if !ok {
		return rhythm.Rule{}, 0
	}
	r.Interval = max(r.Interval, 1)
	if i == 0 && p.round(i+1) {
		return r, i + 1
	}
	if !p.clear(i+1) || p.round(i+1) {
		return rhythm.Rule{}, 0
	}
	return p.onDays(r, i+1)
}

// round reports whether a round's name begins at i.
func (p *parser) round(i int) bool {
	return rounds[p.Low(i)] || p.Num(i) == 1 && p.Is(i+1, ":") && p.Num(i+2) == 1
}

// every reads what begins with "every" or "each".
func (p *parser) every(i int) (rhythm.Rule, int) {
	if p.Low(i) != "every" && p.Low(i) != "each" {
		return rhythm.Rule{}, 0
	}
	j := i + 1
	for _, read := range []func(int) (rhythm.Rule, int){p.everyNth, p.everyDays, p.everyDate, p.everyUnit} {
		if r, to := read(j); to > 0 {
			r.Interval = max(r.Interval, 1)
			return r, to
		}
	}
	return rhythm.Rule{}, 0
}

// everyNth reads "other Friday", "last Friday", "first Monday of the month",
// "last day of the month", "15th".
func (p *parser) everyNth(i int) (rhythm.Rule, int) {
	if days, to := p.monthDayList(i); to > 0 {
		if end := p.any(to, "of the month", "of each month", "of every month"); end > 0 {
			to = end
		}
		if next := p.Low(to); p.clear(to) && !isMonthWord(next) && !isWeekdayWord(next) {
			return rhythm.Rule{Freq: "MONTHLY", MonthDays: days}, to
		}
	}
	n, to := p.ordinal(i)
	if p.Low(i) == "other" {
		n, to = 2, i+1
	}
	if to == 0 {
		return rhythm.Rule{}, 0
	}
	if r, end := p.nthOfMonth(n, to); end > 0 {
		if last := p.any(end, "of the month", "of each month", "of every month", "in the month"); last > 0 {
			return r, last
		}
		if n != 2 && !(n > 2 && p.Low(to) == "day") && p.Low(to) != "week" {
			return r, end
		}
	}
	if days, end := p.dayList(to); end > 0 && n == 2 {
		return rhythm.Rule{Freq: "WEEKLY", Interval: 2, Days: days}, end
	}
	if r, ok := units[p.Low(to)]; ok && n > 0 {
		r.Interval = max(r.Interval, 1) * n
		return p.onDays(r, to+1)
	}
	return rhythm.Rule{}, 0
}

func (p *parser) ordinal(i int) (n, to int) {
	if n, ok := ordinals[p.Low(i)]; ok {
		return n, i + 1
	}
	if n := p.Num(i); n > 0 && n <= 5 && p.glued(i+1) {
		switch p.Low(i + 1) {
		case "st", "nd", "rd", "th":
			return n, i + 2
		}
	}
	return 0, 0
}

// nthOfMonth reads what can be the nth of a month: a weekday, any weekday, a day.
func (p *parser) nthOfMonth(n, i int) (rhythm.Rule, int) {
	if wd, ok := weekdays[p.Low(i)]; ok {
		return rhythm.Rule{Freq: "MONTHLY", Days: []time.Weekday{wd}, Nth: n}, i + 1
	}
	switch {
	case p.Low(i) == "day":
		return rhythm.Rule{Freq: "MONTHLY", MonthDays: []int{n}}, i + 1
	case p.Low(i) == "weekday" || p.Low(i) == "workday":
		return rhythm.Rule{Freq: "MONTHLY", Days: rhythm.Workdays, SetPos: n}, i + 1
	case p.any(i, "working day", "business day") > 0:
		return rhythm.Rule{Freq: "MONTHLY", Days: rhythm.Workdays, SetPos: n}, i + 2
	}
	return rhythm.Rule{}, 0
}

// everyDays reads "Mon and Thu", "Mon-Fri".
func (p *parser) everyDays(i int) (rhythm.Rule, int) {
	days, to := p.dayList(i)
	return rhythm.Rule{Freq: "WEEKLY", Days: days}, to
}

// dayList reads weekdays joined by commas, "and", "&", "/" or a dash.
func (p *parser) dayList(i int) ([]time.Weekday, int) {
	wd, ok := weekdays[p.Low(i)]
	if !ok {
		return nil, 0
	}
	days, to := []time.Weekday{wd}, i+1
	for {
		j, through := to, false
		switch {
		case p.Is(j, ",") && p.Low(j+1) == "and":
			j += 2
		case p.Is(j, ",", "&", "/", "+") || p.Low(j) == "and":
			j++
		case p.Is(j, "-", "–") || p.Low(j) == "to":
			j, through = j+1, true
		}
		next, ok := weekdays[p.Low(j)]
		if !ok || j == to {
			break
		}
		for d := days[len(days)-1]; through && (d+1)%7 != next && d != next; {
			d = (d + 1) % 7
			days = append(days, d)
		}
		days, to = append(days, next), j+1
	}
	slices.SortFunc(days, func(a, b time.Weekday) int { return int(a+6)%7 - int(b+6)%7 })
	return slices.Compact(days), to
}

// everyDate reads "3 May" and "May 3rd" after "every".
func (p *parser) everyDate(i int) (rhythm.Rule, int) {
	d, to := p.dayMonth(i, p.today, true)
	if to == 0 {
		d, to = p.monthDay(i, p.today)
	}
	if to == 0 || d.Day.IsZero() {
		return rhythm.Rule{}, 0
	}
	return rhythm.Rule{Freq: "YEARLY", Month: d.Day.Month(), MonthDays: []int{d.Day.Day()}}, to
}

// everyUnit reads "week", "2 weeks", "month on the 15th", "working day".
func (p *parser) everyUnit(i int) (rhythm.Rule, int) {
	n, j := p.amount(i)
	if j == 0 || p.Low(i) == "a" || p.Low(i) == "an" {
		n, j = 1, i
	}
	if n < 1 || n > maxCount {
		return rhythm.Rule{}, 0
	}
	if p.any(j, "working day", "business day") > 0 && j == i {
		return rhythm.Rule{Freq: "WEEKLY", Days: rhythm.Workdays}, j + 2
	}
	r, ok := units[p.Low(j)]
	if !ok || p.glued(j) || j > i && len(r.Days) > 0 {
		return rhythm.Rule{}, 0
	}
	r.Interval = max(r.Interval, 1) * n
	return p.onDays(r, j+1)
}

// onDays reads the days after a rhythm: "on Mon and Thu", "on the 15th", "on the
// last Friday", "on 3 May".
func (p *parser) onDays(r rhythm.Rule, i int) (rhythm.Rule, int) {
	on := p.Low(i) == "on"
	j := i
	if on {
		j++
	}
	if p.Low(j) == "the" && on {
		j++
	}
	switch r.Freq {
	case "WEEKLY":
		if days, to := p.dayList(j); to > 0 && on && len(r.Days) == 0 {
			if _, dated := p.fixed(to, p.today, true); dated == 0 {
				r.Days = days
				return r, to
			}
		}
		if days, to := p.pluralDays(i); to > 0 && len(r.Days) == 0 {
			r.Days = days.Days
			return r, to
		}
	case "MONTHLY":
		if !on {
			break
		}
		if n, to := p.ordinal(j); to > 0 {
			if nth, end := p.nthOfMonth(n, to); end > 0 {
				nth.Interval = r.Interval
				return nth, end
			}
		}
		if days, to := p.monthDayList(j); to > 0 && !isMonthWord(p.Low(to)) && p.Low(to) != "of" {
			r.MonthDays = days
			return r, to
		}
	case "YEARLY":
		if d, to := p.everyDate(j); to > 0 && on {
			d.Interval = r.Interval
			return d, to
		}
	}
	return r, i
}

// monthDayList reads "15th", "1st and 15th".
func (p *parser) monthDayList(i int) (days []int, to int) {
	for {
		n, end := p.dayNumber(i)
		if end == 0 || p.List[end-1].Kind != token.Word {
			return days, to
		}
		days, to = append(days, n), end
		if !p.Is(end, ",", "&") && p.Low(end) != "and" {
			break
		}
		i = end + 1
		if p.Low(i) == "the" {
			i++
		}
	}
	slices.Sort(days)
	return slices.Compact(days), to
}

// ofEvery reads "the last Friday of every month", "on the 15th of each month".
func (p *parser) ofEvery(i int) (rhythm.Rule, int) {
	j := i
	if p.Low(j) == "on" {
		j++
	}
	if p.Low(j) == "the" {
		j++
	}
	r, to := rhythm.Rule{}, 0
	if n, end := p.ordinal(j); end > 0 {
		r, to = p.nthOfMonth(n, end)
	}
	if to == 0 {
		if days, end := p.monthDayList(j); end > 0 {
			r, to = rhythm.Rule{Freq: "MONTHLY", MonthDays: days}, end
		}
	}
	if to == 0 {
		return rhythm.Rule{}, 0
	}
	r.Interval = 1
	if end := p.any(to, "of every month", "of each month", "every month", "each month"); end > 0 {
		return r, end
	}
	if end := p.any(to, "of every quarter", "of each quarter"); end > 0 && r.MonthDays == nil {
		return rhythm.Rule{}, 0
	}
	return rhythm.Rule{}, 0
}

// pluralDays reads "Mondays", "on Tuesdays and Fridays".
func (p *parser) pluralDays(i int) (rhythm.Rule, int) {
	j := i
	if p.Low(j) == "on" {
		j++
	}
	r, to := rhythm.Rule{Freq: "WEEKLY", Interval: 1}, 0
	for {
		low := p.Low(j)
		n := len(low)
		if n < 7 || low[n-1] != 's' {
			break
		}
		wd, ok := weekdays[low[:n-1]]
		if !ok {
			break
		}
		r.Days, to = append(r.Days, wd), j+1
		if !p.Is(to, ",", "&") && p.Low(to) != "and" {
			break
		}
		j = to + 1
	}
	slices.SortFunc(r.Days, func(a, b time.Weekday) int { return int(a+6)%7 - int(b+6)%7 })
	r.Days = slices.Compact(r.Days)
	return r, to
}

// afterDone reads "after completion": the next one counts from when this is done.
func (p *parser) afterDone(r rhythm.Rule, i int) (rhythm.Rule, int) {
	to := p.any(i, "after completion", "after completing it", "after completing", "after it is done", "after it's done",
		"after i'm done", "after done", "after finishing", "from completion", "once done", "when done")
	if to == 0 || !p.ends(to) {
		return r, i
	}
	r.AfterDone = true
	return r, to
}

// untilAt reads the last day of a repetition.
func (p *parser) untilAt(i int) (Element, bool) {
	j := p.any(i, "until", "till", "til", "through", "ending on", "ending", "up to")
	if j == 0 {
		return Element{}, false
	}
	d, to := p.date(j, p.today, true)
	if to == 0 {
		return Element{}, false
	}
	if d.Day.IsZero() {
		return Element{Role: RoleNever, To: to, Text: p.slice(j, to)}, true
	}
	return Element{Role: RoleUntil, To: to, Until: d.Day, Meaning: "until " + longDay(d.Day)}, true
}

// countAt reads how often in all: "10 times", "for 6 occurrences".
func (p *parser) countAt(i int) (Element, bool) {
	j := i
	if p.Low(j) == "for" {
		j++
	}
	n, to := p.amount(j)
	if to == 0 || n < 2 || n > maxCount || p.Low(j) == "a" {
		return Element{}, false
	}
	switch p.Low(to) {
	case "times", "occurrences", "repetitions":
	default:
		return Element{}, false
	}
	if !p.ends(to + 1) {
		return Element{}, false
	}
	return Element{Role: RoleCount, To: to + 1, Count: n, Meaning: rhythm.Plural(n, "time")}, true
}

// wordsAt recognises dates and times that are part of what is talked about:
// "minutes of 12 March", "after Tuesday", "move the 9am to 10am".
func (p *parser) wordsAt(i int) (Element, bool) {
	low := p.Low(i)
	if !foreign[low] && !determined[low] {
		return Element{}, false
	}
	to := i + 1
	if p.Is(to, ":") {
		to++
	}
	first := to
	for to < len(p.List) {
		_, end := p.date(to, p.today, true)
		if end == 0 {
			e, ok := p.timesAt(to)
			if !ok {
				e, ok = p.timeAt(to)
			}
			if !ok {
				break
			}
			end = e.To
		}
		to = end
	}
	if to == first {
		return Element{}, false
	}
	return Element{Role: RoleWords, To: to}, true
}
