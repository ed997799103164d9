package ahead

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/pattern"
)

// mark is what a title gives away of a meeting.
type mark uint16

const (
	social mark = 1 << iota
	hold
	flight
	checkin
	travel
	focus
	weighty
	prepare
)

// Words by which a title gives it away. They err on the quiet side.
var markWords = []struct {
	mark
	in func() *regexp.Regexp
}{
	{social, words(`lunch|dinner|breakfast|coffee|drinks|reception|party|gala|walk and talk|catch-up|thank-you`)},
	{hold, pattern.Of(`(?i)^\W*hold\b|\bplaceholder\b|\bconfirm by\b`)},
	{flight, pattern.Of(`(?i:\bflight\b)|✈|\b[A-Z]{3} ?[–→-] ?[A-Z]{3}\b`)},
	{checkin, words(`check-?in|airport|transfer|taxi|car to|travel to|security|terminal`)},
	{travel, words(`flight|train|eurostar|rail|transfer|taxi|car to|car from|drive|driver|travel|airport|ferry|pick-?up`)},
	{focus, words(`focus|deep work|thinking time|reading|drafting|writing|no meetings|do not book|protected|kept free`)},
	{weighty, words(`board meeting|meeting of the board|board of directors|annual general meeting|agm|audit committee|remuneration committee|investor day|results call|earnings call`)},
	{prepare, words(`prep|preparation|papers?|pre-?read|first read|reading|rehearsal|briefing|dry run`)},
}

func words(list string) func() *regexp.Regexp {
	return pattern.Of(`(?i)(?:^|\b|\s)(?:` + list + `)(?:\b|$)`)
}

func marksOf(title string) mark {
	var all mark
	for _, w := range markWords {
		if w.in().MatchString(title) {
			all |= w.mark
		}
	}
	return all
}

// learnt keeps what was made of texts: the same titles and places come again and
// again, and matching words is most of the work.
type learnt[T any] struct {
	mu   sync.Mutex
	of   map[string]T
	make func(string) T
}

// learntAtMost is how many texts are kept; then it begins anew.
const learntAtMost = 20_000

func (l *learnt[T]) get(text string) T {
	l.mu.Lock()
	defer l.mu.Unlock()
	v, ok := l.of[text]
	if ok {
		return v
	}
	if l.of == nil || len(l.of) >= learntAtMost {
		l.of = map[string]T{}
	}
	v = l.make(text)
	l.of[text] = v
	return v
}

var (
	titles = learnt[mark]{make: marksOf}
	sites  = learnt[string]{make: siteOf}
)

// is reports whether a title that may be read says so.
func (m *Meeting) is(what mark) bool { return m.marks&what != 0 }

// OnTheWay reports whether a title says that somebody travels.
func OnTheWay(title string) bool { return titles.get(title)&(flight|travel) != 0 }

// length says a stretch of time: "45 minutes", "2 hours", "3 h 15 min".
func length(d clock.Micros) string {
	min := int(d / minute)
	switch {
	case min == 1:
		return "1 minute"
	case min < 60:
		return fmt.Sprintf("%d minutes", min)
	case min == 60:
		return "1 hour"
	case min%60 == 0:
		return fmt.Sprintf("%d hours", min/60)
	}
	return fmt.Sprintf("%d h %d min", min/60, min%60)
}

// listed joins names as a sentence does, five at most.
func listed(all []string) string {
	more := 0
	if len(all) > 5 {
		more = len(all) - 4
		all = all[:4]
	}
	text := all[0]
	for i, one := range all[1:] {
		if i == len(all)-2 && more == 0 {
			text += " and " + one
		} else {
			text += ", " + one
		}
	}
	if more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// counted begins a sentence with a number.
func counted(n int) string {
	words := []string{"None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// capital begins a sentence.
func capital(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToUpper(string(r[0])) + string(r[1:])
}
