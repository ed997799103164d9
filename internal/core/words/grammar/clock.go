package grammar

import (
	"fmt"
)

const (
	hour    = 60
	AllDay  = 24 * hour
	dayDone = 17 * hour // "end of day", "close of business"
)

func (w Wall) String() string {
	s := fmt.Sprintf("%02d:%02d", w.Min%AllDay/hour, w.Min%hour)
	if w.Label != "" {
		s += " " + w.Label
	}
	return s
}

// Prefixes of a time.
var (
	dueTimes   = []string{"due at", "due by", "due", "by", "before"}
	plainTimes = []string{"at around", "at about", "at", "around", "from", "for"}
)

// timeAt reads a time with its preposition and zone.
func (p *parser) timeAt(i int) (Element, bool) {
	e := Element{Role: RoleTime}
	j := i
	if to := p.any(i, dueTimes...); to > 0 {
		j, e.Deadline, e.strong = to, true, true
	} else if to := p.any(i, plainTimes...); to > 0 {
		j, e.strong = to, true
	} else if p.Is(i, "@") {
		j, e.strong = i+1, true
	}
	if lookVerbs[p.Low(i-1)] {
		return e, false
	}
	w, to := p.endOfDay(j, e.strong)
	if to == 0 {
		w, to = p.clock(j, p.bareAllowed(i, j))
	}
	if to == 0 || !p.ends(to) || p.Low(i) == "from" && !p.clear(to) {
		return e, false
	}
	if !e.strong && !p.sure(j, to) {
		return e, false
	}
	w, to = p.partOfTime(w, to)
	w.Zone, w.Label, to = p.zone(to)
	e.Time, e.To, e.Meaning = w, to, w.String()
	return e, true
}

// bareAllowed reports whether a bare number at j may be an hour: after "at", or
// beside a date when another preposition stands at i ("by 5 on Friday").
func (p *parser) bareAllowed(i, j int) bool {
	if p.Low(j-1) == "at" || p.Is(j-1, "@") {
		return true
	}
	_, dated := p.date(j+1, p.today, false)
	return j > i && p.Low(i) != "for" && (dated > 0 || p.afterDate(i))
}

// endOfDay reads "eod" and "close of business".
func (p *parser) endOfDay(i int, prefixed bool) (Wall, int) {
	to := p.any(i, "eod", "cob", "end of the day", "end of day", "the end of the day", "the end of day",
		"close of business", "close of play", "end of play")
	if to == 0 || !prefixed && !p.clear(to) {
		return Wall{}, 0
	}
	return Wall{Min: dayDone, Soft: true}, to
}

// sure reports whether the tokens, which look like a time, are one although no
// preposition says so. "14.30" could be a number of a chapter, "noon" a name.
func (p *parser) sure(i, to int) bool {
	if _, named := namedHours[p.Low(i)]; named {
		return p.afterDate(i) || p.clear(to)
	}
	if p.Is(i+1, ".") && to == i+3 {
		_, dated := p.date(to, p.today, false)
		return p.Num(i) >= 10 || p.afterDate(i) || dated > 0
	}
	return true
}

var namedHours = map[string]int{"noon": 12 * hour, "midday": 12 * hour, "midnight": AllDay}

// clock reads a time of day without preposition; bare numbers only after "at".
func (p *parser) clock(i int, at bool) (Wall, int) {
	if m, ok := namedHours[p.Low(i)]; ok {
		return Wall{Min: m}, i + 1
	}
	if w, to := p.spokenTime(i, at); to > 0 {
		return w, to
	}
	h := p.Num(i)
	if h < 0 {
		if n, ok := numbers[p.Low(i)]; ok && n <= 12 && (at || p.Low(i+1) == "o'clock" || p.meridiem(i+1) != 0) {
			return p.hours(i+1, n, 0, at, false)
		}
		return Wall{}, 0
	}
	if p.Is(i+1, ":", ".") && p.glued(i+1) && p.glued(i+2) && p.Num(i+2) >= 0 {
		if len(p.List[i+2].Text) != 2 || len(p.List[i].Text) > 2 || p.Num(i+2) > 59 {
			return Wall{}, 0
		}
		return p.hours(i+3, h, p.Num(i+2), true, p.List[i].Text[0] == '0')
	}
	if len(p.List[i].Text) == 4 {
		return p.military(i, at)
	}
	if len(p.List[i].Text) > 2 {
		return Wall{}, 0
	}
	return p.hours(i+1, h, 0, at, p.List[i].Text[0] == '0')
}

// military reads 0900 and 1430h; without the h only after "at" or, with its zero
// in front, beside a date; not when something is counted: "at 1500 metres".
func (p *parser) military(i int, at bool) (Wall, int) {
	n, to := p.Num(i), i+1
	switch p.Low(to) {
	case "h", "hrs", "hours":
		to, at = to+1, true
	}
	if !at && p.List[i].Text[0] == '0' {
		_, dated := p.date(to, p.today, false)
		at = dated > 0 || p.afterDate(i)
	}
	if !at || !p.clear(to) || n/100 > 23 || n%100 > 59 || n%5 != 0 {
		return Wall{}, 0
	}
	return Wall{Min: n/100*hour + n%100}, to
}

// hours takes the hour and minute and looks for am, pm or o'clock at i. Without
// any of these the hour must be bare: only allowed when plain says so.
func (p *parser) hours(i, h, m int, plain, leadingZero bool) (Wall, int) {
	half := p.meridiem(i)
	switch {
	case half != 0:
		if h < 1 || h > 12 {
			return Wall{}, 0
		}
		if half == 'p' {
			return Wall{Min: (h%12+12)*hour + m}, p.meridiemEnd(i)
		}
		return Wall{Min: h%12*hour + m}, p.meridiemEnd(i)
	case p.Low(i) == "o'clock" && h <= 12:
		i++
	case !plain || h > 24 || h == 24 && m > 0 || p.counted(i):
		return Wall{}, 0
	}
	if h > 12 || h == 0 || leadingZero {
		return Wall{Min: h*hour + m}, i
	}
	return Wall{Min: h*hour + m, Vague: true}, i
}

// meridiem gives 'a' or 'p' for am, pm, a.m., p.m. at i; 0 for none.
func (p *parser) meridiem(i int) byte {
	switch p.Low(i) {
	case "am", "pm":
		return p.Low(i)[0]
	case "a", "p":
		if p.Is(i+1, ".") && p.glued(i+1) && p.glued(i+2) && p.Low(i+2) == "m" {
			return p.Low(i)[0]
		}
	}
	return 0
}

func (p *parser) meridiemEnd(i int) int {
	if len(p.Low(i)) == 2 {
		return i + 1
	}
	if p.Is(i+3, ".") && p.glued(i+3) {
		return i + 4
	}
	return i + 3
}

// counted reports whether the bare number before i counts something: "at 9
// offers", "at 20 %", "at 12 High Street".
func (p *parser) counted(i int) bool {
	if p.Is(i, "%", "°", "€", "$", "£") {
		return true
	}
	low := p.Low(i)
	if low == "" || connectives[low] || isWeekdayWord(low) {
		return false
	}
	if p.streetAhead(i) {
		return true
	}
	return len(low) > 3 && low[len(low)-1] == 's' && low[len(low)-2] != 's' || measures[low]
}

var measures = set("people percent per km kg mph min mins minute m cm mm miles metres degrees million thousand k x of")

// spokenTime reads "half past nine", "quarter to 5pm", "ten to six", "half nine".
func (p *parser) spokenTime(i int, at bool) (Wall, int) {
	j := i
	if p.Low(j) == "a" && p.Low(j+1) == "quarter" {
		j++
	}
	m, to := 0, j+1
	switch n, named := numbers[p.Low(j)]; {
	case p.Low(j) == "half":
		m = 30
	case p.Low(j) == "quarter":
		m = 15
	case named && (n == 5 || n == 10 || n == 20):
		m = n
	case p.Num(j) > 0 && p.Num(j) < 30 && !p.glued(j+1):
		m = p.Num(j)
	default:
		return Wall{}, 0
	}
	if end := p.any(to, "minutes", "mins"); end > 0 && m < 30 {
		to = end
	}
	switch p.Low(to) {
	case "past":
	case "to":
		if m == 30 || p.Num(j) > 0 && m%5 != 0 {
			return Wall{}, 0
		}
		m = -m
	default:
		// "half nine" is half past; it needs a sign that no half of something is meant.
		if n, ok := numbers[p.Low(to)]; ok && m == 30 && n <= 12 && (at || p.clear(to+1)) {
			return p.shift(to+1, n, m)
		}
		return Wall{}, 0
	}
	h, ok := numbers[p.Low(to+1)]
	if !ok {
		h = p.Num(to + 1)
	}
	// "5 to 6" is a range; numbers before "to" are minutes only beside a word or a bare "at".
	if m < 0 && p.Num(j) > 0 && !ok || h < 1 || h > 12 {
		return Wall{}, 0
	}
	return p.shift(to+2, h, m)
}

// shift moves the full hour h by m minutes, taking am or pm for the hour said.
func (p *parser) shift(i, h, m int) (Wall, int) {
	w, to := p.hours(i, h, 0, true, false)
	if to == 0 {
		return w, 0
	}
	if w.Min += m; w.Min < 0 {
		w.Min += AllDay
	}
	if w.Vague && w.Min < hour { // quarter to one
		w.Min += 12 * hour
	}
	return w, to
}

// partOfTime reads "in the evening" and "at night" after a time, and the words
// that change nothing: "sharp".
func (p *parser) partOfTime(w Wall, i int) (Wall, int) {
	if to := p.any(i, "sharp", "prompt"); to > 0 && p.ends(to) {
		i = to
	}
	part, to := "", i
	if j := p.phrase(i, "in the"); j > 0 {
		part, to = p.Low(j), j+1
	} else if j := p.any(i, "at night", "tonight"); j > 0 && p.Low(i) == "at" {
		part, to = "night", j
	}
	if Dayparts[part] == 0 || !p.ends(to) {
		return w, i
	}
	if w.Vague && w.Min < 12*hour && part != "morning" {
		w.Min += 12 * hour
	}
	w.Vague = false
	return w, to
}
