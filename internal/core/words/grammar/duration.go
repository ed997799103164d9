package grammar

import (
	"time"

	"anteroom/internal/core/words/rhythm"
)

// durationAt reads "for 45 min", "for an hour and a half", "for 3 days"; and
// "45 min" alone, which counts only if there is a time besides.
func (p *parser) durationAt(i int) (Element, bool) {
	e := Element{Role: RoleDuration}
	j := p.any(i, "for about", "for around", "for up to", "for")
	e.strong = j > 0
	if j == 0 {
		if p.Num(i) < 0 {
			return e, false
		}
		j, e.Weak = i, true
	}
	l, to := p.length(j)
	if to == 0 && e.strong {
		l, to = p.wholeDays(j)
	}
	if to == 0 || !p.ends(to) {
		return e, false
	}
	e.Length, e.To, e.Meaning = l, to, LengthText(l)
	return e, true
}

// momentAt reads "in 20 minutes", "in half an hour", "2 hours from now".
func (p *parser) momentAt(i int) (Element, bool) {
	j := p.any(i, "in", "within")
	if j == 0 {
		j = i
	}
	l, to := p.length(j)
	if to == 0 {
		return Element{}, false
	}
	if end := p.phrase(to, "from now"); j == i {
		if end == 0 {
			return Element{}, false
		}
		to = end
	} else if p.Is(to, "'", "’") && p.Low(to+1) == "time" {
		to += 2
	} else if p.Low(to) == "time" {
		to++
	}
	if !p.ends(to) {
		return Element{}, false
	}
	return Element{Role: RoleMoment, To: to, Length: l, Deadline: p.Low(i) == "within", Meaning: "in " + LengthText(l)}, true
}

// length reads hours and minutes: "45 min", "1h30", "2 hours", "1.5 hours",
// "half an hour", "an hour and a half", "1 hour 30 minutes".
func (p *parser) length(i int) (Length, int) {
	if to := p.any(i, "half an hour", "half hour", "a half hour"); to > 0 {
		return Length{Time: 30 * time.Minute}, to
	}
	if to := p.any(i, "a quarter of an hour", "quarter of an hour"); to > 0 {
		return Length{Time: 15 * time.Minute}, to
	}
	n, j := p.amount(i)
	if j == 0 || n > 24*60 {
		return Length{}, 0
	}
	tenths := 0
	if p.Is(j, ".") && p.glued(j) && p.glued(j+1) && p.Num(j+1) >= 0 && p.Num(i) >= 0 {
		if len(p.List[j+1].Text) > 2 {
			return Length{}, 0
		}
		tenths = p.Num(j + 1)
		if len(p.List[j+1].Text) == 1 {
			tenths *= 10
		}
		j += 2
	}
	andHalf := p.phrase(j, "and a half")
	if andHalf > 0 {
		tenths, j = 50, andHalf
	}
	if p.Is(j, "-") && p.glued(j) && p.glued(j+1) { // 30-minute
		j++
	}
	part := time.Duration(tenths) * time.Hour / 100
	switch p.Low(j) {
	case "h", "hr", "hrs", "hour", "hours", "hour's":
		return p.andMinutes(time.Duration(n)*time.Hour+part, j+1)
	case "min", "mins", "minute", "minutes", "minute's", "m":
		if tenths > 0 || n == 0 || p.Low(j) == "m" && !p.glued(j) {
			return Length{}, 0
		}
		return Length{Time: time.Duration(n) * time.Minute}, j + 1
	}
	return Length{}, 0
}

// andMinutes reads on after hours: "30", "30m", "and 30 minutes", "and a half".
func (p *parser) andMinutes(d time.Duration, i int) (Length, int) {
	whole := Length{Time: d}
	if d <= 0 || d > 7*24*time.Hour {
		return Length{}, 0
	}
	if to := p.phrase(i, "and a half"); to > 0 {
		return Length{Time: d + 30*time.Minute}, to
	}
	j := i
	if p.Low(j) == "and" {
		j++
	}
	n := p.Num(j)
	if n < 1 || n > 59 {
		return whole, i
	}
	switch p.Low(j + 1) {
	case "min", "mins", "minute", "minutes", "m":
		return Length{Time: d + time.Duration(n)*time.Minute}, j + 2
	}
	if p.glued(j) && j == i { // 1h30
		return Length{Time: d + time.Duration(n)*time.Minute}, j + 1
	}
	return whole, i
}

// wholeDays reads "3 days", "a week", "two months".
func (p *parser) wholeDays(i int) (Length, int) {
	n, j := p.amount(i)
	if j == 0 || n < 1 || n > maxCount {
		return Length{}, 0
	}
	days, months, to, working := p.unit(j)
	if to == 0 || working {
		return Length{}, 0
	}
	return Length{Days: n * days, Months: n * months}, to
}

// LengthText tells a length: "1 hour 30 minutes", "3 days".
func LengthText(l Length) string {
	switch {
	case l.Months > 0:
		return rhythm.Plural(l.Months, "month")
	case l.Days > 0:
		return rhythm.Plural(l.Days, "day")
	}
	h, m := int(l.Time/time.Hour), int(l.Time/time.Minute)%60
	switch {
	case h == 0:
		return rhythm.Plural(m, "minute")
	case m == 0:
		return rhythm.Plural(h, "hour")
	}
	return rhythm.Plural(h, "hour") + " " + rhythm.Plural(m, "minute")
}
