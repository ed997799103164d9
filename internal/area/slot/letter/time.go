package letter

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/pattern"
	"anteroom/internal/core/words/grammar"
	"anteroom/internal/core/zone"
)

func letterOrDigit(r rune) bool {
	return r != unicode.ReplacementChar && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

const count = `(\d{1,3}(?:[.,]\d)?|one|two|three|four|an?)`

var (
	halfHour = pattern.Of(`(?i)\bhalf[\s-]an?[\s-]hour\b|\bhalf[\s-]hour\b`)
	andHalf  = pattern.Of(`(?i)\b(?:an|one|1) hour and a half\b|\b(?:one|1) and a half hours\b`)
	quarter  = pattern.Of(`(?i)\bquarter of an hour\b`)
	hours    = pattern.Of(`(?i)\b` + count + `[\s-]*(?:hours?|hrs?|h)\b(?:\s*(?:and\s*)?(\d{1,2})\s*m)?`)
	mins     = pattern.Of(`(?i)\b(\d{1,3})[\s-]*(?:minutes?|mins?|m|')(?:\b|\s|$)`)
	inWords  = map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "a": 1, "an": 1}
)

// length finds for how long, in minutes; 0 when nothing was said.
func length(text string) int {
	switch {
	case andHalf().MatchString(text):
		return 90
	case halfHour().MatchString(text):
		return 30
	case quarter().MatchString(text):
		return 15
	}
	if m := mins().FindStringSubmatch(text); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil && n >= 5 && n <= 720 {
			if h := hours().FindStringSubmatch(text); h == nil || h[2] == "" {
				return n
			}
		}
	}
	for _, m := range hours().FindAllStringSubmatch(text, 20) {
		n, ok := inWords[strings.ToLower(m[1])]
		if !ok {
			n, _ = strconv.ParseFloat(strings.Replace(m[1], ",", ".", 1), 64)
		}
		more, _ := strconv.Atoi(m[2])
		if total := int(n*60) + more; total >= 5 && total <= 720 {
			return total
		}
	}
	return 0
}

var (
	weeks   = pattern.Of(`(?i)\b(this|next) week\b|\bweek after next\b|\b(?:next|coming) (\d|two|three|four|couple of) weeks\b|\bfortnight\b|\b(this|next) month\b`)
	weekOf  = pattern.Of(`(?i)\b(?:week (?:of|beginning|commencing|starting)|w/c|wc)\s+(.{3,30})`)
	months  = pattern.Of(`\b(?:in|during|early|late|mid|sometime in|beginning of|end of)[\s-]+(January|February|March|April|May|June|July|August|September|October|November|December)\b`)
	amounts = map[string]int{"two": 2, "three": 3, "four": 4, "couple of": 2}
)

// window finds the dates that are asked about, from the first sentence that names some.
func window(sentences []string, c Context) (from, until clock.Date) {
	today := c.Zone.ToWall(clock.Of(c.Now)).Midnight()
	monday := today.AddDays(-(int(today.Weekday()) + 6) % 7)
	for _, s := range sentences {
		if m := weekOf().FindStringSubmatch(s); m != nil {
			if d, ok := dateIn(m[1], c); ok {
				d = d.AddDays(-(int(d.Weekday()) + 6) % 7)
				return d.Date(), d.AddDays(4).Date()
			}
		}
		if m := weeks().FindStringSubmatch(s); m != nil {
			if a, b, ok := stretch(strings.ToLower(m[0]), strings.ToLower(m[2]), today, monday); ok {
				return a.Date(), b.Date()
			}
		}
		if m := months().FindStringSubmatch(s); m != nil {
			month, _ := time.Parse("January", m[1])
			year := today.Time().Year()
			if month.Month() < today.Time().Month() {
				year++
			}
			first := zone.Civil(year, month.Month(), 1, 0, 0, 0)
			last := zone.Civil(year, month.Month()+1, 0, 0, 0, 0)
			return max(first, today).Date(), last.Date()
		}
		if offers().MatchString(s) || denies().MatchString(s) || suits().MatchString(s) {
			continue // when the writer can, which is not all that is asked about
		}
		if a, b, ok := dated(s, today, c); ok {
			return a.Date(), b.Date()
		}
	}
	return "", ""
}

// stretch is a week or several of them, from today on.
func stretch(said, many string, today, monday zone.Wall) (from, until zone.Wall, ok bool) {
	switch {
	case said == "this week":
		return today, max(monday.AddDays(4), today), true
	case said == "next week":
		return monday.AddDays(7), monday.AddDays(11), true
	case said == "week after next":
		return monday.AddDays(14), monday.AddDays(18), true
	case said == "fortnight":
		return today, today.AddDays(14), true
	case strings.HasSuffix(said, "month"):
		t := today.Time()
		if said == "this month" {
			return today, zone.Civil(t.Year(), t.Month()+1, 0, 0, 0, 0), true
		}
		return zone.Civil(t.Year(), t.Month()+1, 1, 0, 0, 0), zone.Civil(t.Year(), t.Month()+2, 0, 0, 0, 0), true
	}
	n := amounts[many]
	if n == 0 {
		n, _ = strconv.Atoi(many)
	}
	return today, today.AddDays(7 * n), n > 0
}

// dated finds dates in a sentence: what is between two of them, or up to a deadline.
func dated(s string, today zone.Wall, c Context) (from, until zone.Wall, ok bool) {
	for _, e := range parse(s, c) {
		switch {
		case e.Role == grammar.RoleDates && !e.Dates[0].Day.IsZero():
			return zone.WallOf(e.Dates[0].Day), zone.WallOf(e.Dates[1].Day), true
		case e.Role == grammar.RoleDate && e.Deadline && !e.Date.Day.IsZero():
			from, until, ok = today, zone.WallOf(e.Date.Day), true
		case e.Role == grammar.RoleDate && !e.Date.Day.IsZero() && (!ok || from != today):
			d := zone.WallOf(e.Date.Day)
			if !ok {
				from, until = d, d
			}
			from, until, ok = min(from, d), max(until, d), true
		}
	}
	return from, until, ok && until >= today && until <= today.AddDays(360) && from <= until
}

func dateIn(s string, c Context) (zone.Wall, bool) {
	for _, e := range parse(s, c) {
		if e.Role == grammar.RoleDate && !e.Date.Day.IsZero() {
			return zone.WallOf(e.Date.Day), true
		}
	}
	return 0, false
}

func parse(s string, c Context) []grammar.Element {
	loc := c.Zone.Location()
	if loc == nil {
		loc = time.UTC
	}
	return grammar.Parse(s, grammar.Context{Now: c.Now, Zone: loc, WeekStart: time.Monday, DayFirst: c.DayFirst}).Elements
}

var (
	offers = pattern.Of(`(?i)\b(?:I(?:'m|’m| am) (?:free|available|around)|I (?:can|could) (?:do|make)|(?:works?|suits?)(?: best)? for me(?: (?:is|are))?|my availability is|available)\b[:,]?\s*(.*)`)
	suits  = pattern.Of(`(?i)^(.{3,200}?)\s+(?:would |will )?(?:works?|suits?)(?: (?:best|well))?(?: for)? me\b`)
	denies = pattern.Of(`(?i)\b(?:I (?:can'?t|can’t|cannot) (?:do|make)|not available|I(?:'m|’m| am) (?:away|out|not free|not available|busy))\b[:,]?\s*(.*)`)
)

// says gathers what the writer says of when they can.
func says(sentences []string) string {
	var all []string
	size := 0
	for _, s := range sentences {
		said := ""
		if m := denies().FindStringSubmatch(s); m != nil && m[1] != "" {
			said = "not " + strings.TrimPrefix(m[1], "on ")
			if o := offers().FindStringSubmatch(s[:strings.Index(s, m[0])]); o != nil {
				said = strings.Trim(o[1], " ,") + ", " + said
			}
		} else if m := offers().FindStringSubmatch(s); m != nil && m[1] != "" {
			said = m[1]
		} else if m := suits().FindStringSubmatch(s); m != nil {
			said = m[1]
		}
		if said = strings.Trim(said, " ,;:"); said != "" && size+len(said) < 900 {
			all = append(all, strings.TrimPrefix(said, "on "))
			size += len(said) + 2
		}
	}
	return strings.Join(all, "; ")
}
