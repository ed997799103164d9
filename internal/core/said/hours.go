package said

import (
	"regexp"
	"strconv"
	"strings"

	"anteroom/internal/core/pattern"
)

const (
	oclock  = `(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?)?`
	earlier = 7 * 60  // "before 11" begins then
	later   = 21 * 60 // "after 3" ends then
)

var (
	noon    = pattern.Of(`(?i)\b(?:mid-?day|noon)\b`)
	ranged  = pattern.Of(`(?i)(?:^|[^\d/:.-])` + oclock + `\s*(?:-|–|to|until|till)\s*` + oclock + `(?:$|[^\d/:])`)
	before  = pattern.Of(`(?i)\b(?:before|by|until|till|up to)\s+` + oclock + `(?:$|[^\d/:])`)
	after   = pattern.Of(`(?i)\b(?:after|from|since)\s+` + oclock + `(\s+on(?:wards)?)?(?:$|[^\d/:])`)
	onwards = pattern.Of(`(?i)(?:^|\s)` + oclock + `\s+on(?:wards)?\b`)
	at      = pattern.Of(`(?i)\b(?:at|@)\s*` + oclock + `(?:$|[^\d/:])`)
	bare    = pattern.Of(`(?i)(?:^|\s)(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?)\b|(?:^|\s)(\d{1,2}):(\d{2})\b`)
)

var parts = []struct {
	word        func() *regexp.Regexp
	from, until int
}{
	{pattern.Of(`(?i)\blunch(?:time|times)?\b`), 12 * 60, 14 * 60},
	{pattern.Of(`(?i)\b(?:mornings?|a\.?m)\b`), 8 * 60, 12 * 60},
	{pattern.Of(`(?i)\b(?:afternoons?|p\.?m)\b`), 12 * 60, 18 * 60},
	{pattern.Of(`(?i)\bevenings?\b`), 18 * 60, 21 * 60},
}

// readTime finds at what time of the day. A time alone is the beginning of two hours.
func (p *phrase) readTime() {
	text := noon().ReplaceAllString(dated().ReplaceAllString(p.text, " "), "12pm")
	set := func(from, until int) {
		if from < until && until <= wholeDay {
			p.from, p.until, p.read = from, until, true
		}
	}
	if m := ranged().FindStringSubmatch(text); m != nil {
		if from, until, ok := order(m[1:4], m[4:7]); ok {
			set(from, until)
			return
		}
	}
	if m := before().FindStringSubmatch(text); m != nil {
		if t, ok := minutes(m[1:4]); ok {
			set(min(earlier, t-1), t)
			return
		}
	}
	m := after().FindStringSubmatch(text)
	if m == nil {
		m = onwards().FindStringSubmatch(text)
	}
	if m != nil {
		if t, ok := minutes(m[1:4]); ok {
			set(t, max(later, min(t+60, wholeDay)))
			return
		}
	}
	if m := at().FindStringSubmatch(text); m != nil {
		if t, ok := minutes(m[1:4]); ok {
			set(t, min(t+120, wholeDay))
			return
		}
	}
	if m := bare().FindStringSubmatch(text); m != nil {
		one := m[1:4]
		if m[4] != "" {
			one = []string{m[4], m[5], ""}
		}
		if t, ok := minutes(one); ok {
			set(t, min(t+120, wholeDay))
			return
		}
	}
	for _, part := range parts {
		if part.word().MatchString(text) {
			set(part.from, part.until)
			return
		}
	}
}

// minutes reads a time: one to seven without am or pm is the afternoon.
func minutes(m []string) (int, bool) {
	h, err := strconv.Atoi(m[0])
	if err != nil || h > 24 {
		return 0, false
	}
	min := 0
	if m[1] != "" {
		if min, err = strconv.Atoi(m[1]); err != nil || min > 59 {
			return 0, false
		}
	}
	switch half := strings.ToLower(m[2]); {
	case half == "" && len(m[0]) == 1 && h >= 1 && h <= 7:
		h += 12
	case half == "":
	case h > 12:
		return 0, false
	case half[0] == 'p' && h < 12:
		h += 12
	case half[0] == 'a' && h == 12:
		h = 0
	}
	t := h*60 + min
	return t, t <= wholeDay
}

// order reads both ends of a stretch: in "2-4pm" both are in the afternoon.
func order(a, b []string) (from, until int, ok bool) {
	until, ok = minutes(b)
	if !ok {
		return 0, 0, false
	}
	if a[2] == "" && b[2] != "" {
		same := []string{a[0], a[1], b[2]}
		if t, good := minutes(same); good && t < until {
			return t, until, true
		}
	}
	from, ok = minutes(a)
	if ok && from >= until && until+12*60 <= wholeDay && b[2] == "" {
		until += 12 * 60
	}
	return from, until, ok && from < until
}
