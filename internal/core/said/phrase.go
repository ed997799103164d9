package said

import (
	"strings"
	"time"

	"anteroom/internal/core/pattern"
	"anteroom/internal/core/words/grammar"
	"anteroom/internal/core/zone"
)

var (
	between = pattern.Of(`(?i)\bbetween\s+(\S+(?:\s*[ap]m)?)\s+and\s+(\S+(?:\s*[ap]m)?)`)
	parting = pattern.Of(`(?i)\s*(?:[;\n\r]+|,(?:\s+(?:and|or|but)\b)?|\s(?:and|or|but)\s|\.\s+|\.$|\s/\s|\s\+\s)\s*`)
	denying = pattern.Of(`(?i)\b(?:not|never|except|excluding|can'?t|can’t|cannot|won'?t|no|away|busy|unavailable)\b|\bout of\b`)
	butting = pattern.Of(`(?i)\b(?:any\s?(?:time|thing|day)|whenever)\s+but\s|\bbut\s+not\b|\bexcept(?:\s+for)?\b`)
	joining = pattern.Of(`(?i)\b(?:and|or)\b`)
)

// phrases cuts a text into what is said.
func phrases(text string, c Context) []phrase {
	if r := []rune(text); len(r) > MaxRunes {
		text = string(r[:MaxRunes])
	}
	text = between().ReplaceAllString(text, "$1-$2")
	text = butting().ReplaceAllString(text, "; not ")
	var all []phrase
	add := func(part string, joined bool) {
		if part = strings.TrimSpace(part); part == "" {
			return
		}
		p := phrase{text: part, joined: joined}
		p.not = denying().MatchString(part)
		if n := len(all); joined && n > 0 && all[n-1].not {
			p.not = true
		}
		p.readDays(c)
		p.readTime()
		if n := len(all); n > 0 && p.read && p.days == nil && all[n-1].days != nil && !anyDay().MatchString(part) {
			p.days = all[n-1].again() // "Tue 9-11 or 2-4"
		}
		all = append(all, p)
	}
	at, joined := 0, false
	for _, cut := range parting().FindAllStringIndex(text, -1) {
		add(text[at:cut[0]], joined)
		sep := text[cut[0]:cut[1]]
		at, joined = cut[1], joining().MatchString(sep) || strings.Contains(sep, "/")
	}
	add(text[at:], joined)
	for i := len(all) - 2; i >= 0; i-- { // "Tue or Wed afternoon"
		p, next := &all[i], all[i+1]
		if next.joined && p.read && next.read && p.until == 0 && next.until > 0 && p.days != nil && next.days != nil && p.not == next.not {
			p.from, p.until = next.from, next.until
		}
	}
	return all
}

// again gives the same days for another phrase, which counts them for itself.
func (p phrase) again() *days {
	d := *p.days
	d.done = [7]bool{}
	return &d
}

const day = `(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|s|nesday|rsday|rs|r|urday)?`

var (
	oneDay    = pattern.Of(`(?i)\b(next\s+|this\s+)?` + day + `(s)?\b`)
	dayToDay  = pattern.Of(`(?i)\b` + day + `\s*(?:-|–|to|until|till|through)\s*` + day + `\b`)
	workdays  = pattern.Of(`(?i)\bweek\s?days\b|\bwork(?:ing)?\s?days\b`)
	weekends  = pattern.Of(`(?i)\bweek\s?ends?\b`)
	anyDay    = pattern.Of(`(?i)\b(?:any|every|all)\s?(?:day|time)s?\b|\balways\b|\bwhenever\b|\bflexible\b|\bdaily\b`)
	someWeek  = pattern.Of(`(?i)\b(this|next)\s+week\b`)
	weekAfter = pattern.Of(`(?i)\bweek\s+after\s+next\b`)
	dated     = pattern.Of(`(?i)\d(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d{1,2}/\d{1,2}|\d{4}-\d\d-\d\d|\b\d{1,2}(?:st|nd|rd|th)\b|\btoday\b|\btomorrow\b`)
)

var byName = map[string]time.Weekday{"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 0}

// readDays finds on which days.
func (p *phrase) readDays(c Context) {
	today := c.Zone.ToWall(c.Now)
	monday := today.Day() - int64(today.Weekday()+6)%7
	d := &days{}
	switch m := someWeek().FindStringSubmatch(p.text); {
	case weekAfter().MatchString(p.text):
		d.first, d.last = monday+14, monday+20
	case m != nil && strings.EqualFold(m[1], "next"):
		d.first, d.last = monday+7, monday+13
	case m != nil:
		d.first, d.last = monday, monday+6
	}
	switch ranged := dayToDay().FindStringSubmatch(p.text); {
	case dated().MatchString(p.text):
		p.readDates(c, d)
	case ranged != nil:
		d.week, d.once = true, d.last == 0
		for w := byName[strings.ToLower(ranged[1])]; ; w = (w + 1) % 7 {
			d.weekdays[w] = true
			if w == byName[strings.ToLower(ranged[2])] {
				break
			}
		}
	case workdays().MatchString(p.text):
		d.week, d.weekdays = true, [7]bool{1: true, 2: true, 3: true, 4: true, 5: true}
	case weekends().MatchString(p.text):
		d.week, d.weekdays = true, [7]bool{0: true, 6: true}
	default:
		for _, m := range oneDay().FindAllStringSubmatch(p.text, -1) {
			if !strings.HasPrefix(strings.ToLower(m[0]), strings.ToLower(m[1]+m[2])) || !isDay(m[0]) {
				continue
			}
			d.week, d.weekdays[byName[strings.ToLower(m[2])]] = true, true
			d.once = d.last == 0 && !strings.HasSuffix(strings.ToLower(m[0]), "days")
			if strings.HasPrefix(strings.ToLower(m[1]), "next") {
				d.first, d.last, d.once = monday+7, monday+13, false
			}
		}
	}
	if d.week || d.last != 0 {
		p.days, p.read = d, true
	} else if anyDay().MatchString(p.text) {
		p.read = true
	}
}

// isDay tells days from words that begin like one: "sun", not "sunny".
func isDay(word string) bool {
	fields := strings.Fields(strings.ToLower(word))
	switch fields[len(fields)-1] {
	case "mon", "monday", "mondays", "tue", "tues", "tuesday", "tuesdays", "wed", "weds", "wednesday", "wednesdays", "thu", "thur", "thurs", "thursday", "thursdays",
		"fri", "friday", "fridays", "sat", "saturday", "saturdays", "sun", "sunday", "sundays":
		return true
	}
	return false
}

// readDates finds dates: "24 March", "24-26 March", "tomorrow".
func (p *phrase) readDates(c Context, d *days) {
	loc := c.Zone.Location()
	if loc == nil {
		loc = time.UTC
	}
	s := grammar.Parse(strings.TrimSpace(denying().ReplaceAllString(p.text, " ")), grammar.Context{Now: c.Now.Time(), Zone: loc, WeekStart: time.Monday, DayFirst: c.DayFirst})
	for _, e := range s.Elements {
		switch {
		case e.Role == grammar.RoleDates && !e.Dates[0].Day.IsZero():
			d.first, d.last = zone.WallOf(e.Dates[0].Day).Day(), zone.WallOf(e.Dates[1].Day).Day()
		case e.Role == grammar.RoleDate && !e.Date.Day.IsZero():
			d.first = zone.WallOf(e.Date.Day).Day()
			d.last = d.first
		default:
			continue
		}
		return
	}
}
