package grammar

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/words/civil"
	"anteroom/internal/core/words/token"
)

type parser struct {
	token.List
	src   string // what is read
	rest  string // what is beyond the limit
	c     Context
	now   time.Time // in the reader's zone
	today time.Time
	names map[string][]nameOf
	found []Element
}

// Parse recognises what it can in a text.
func Parse(text string, c Context) Sentence {
	if c.Zone == nil {
		c.Zone = time.UTC
	}
	read, rest := split(text)
	now := c.Now.In(c.Zone)
	p := &parser{
		List: token.Lex(read), src: read, rest: rest, c: c, now: now,
		today: civil.Day(now.Year(), now.Month(), now.Day()),
		names: indexNames(c.People),
	}
	p.scan()
	return Sentence{Text: read, Rest: rest, Tokens: p.List, Elements: p.found}
}

// split cuts the text at MaxRunes, or at the last space before, so that no word
// is read in part.
func split(text string) (read, rest string) {
	n, space := 0, 0
	for i, r := range text {
		if n == MaxRunes {
			if space == 0 {
				space = i
			}
			return text[:space], text[space:]
		}
		if unicode.IsSpace(r) {
			space = i
		}
		n++
	}
	return text, ""
}

// scan goes through the text once. Each rule looks at a bounded number of
// tokens or takes those it looked at, so the time is linear in the text.
func (p *parser) scan() {
	rules := []func(int) (Element, bool){
		p.sigils, p.repeatAt, p.personAt, p.placeAt, p.datesAt, p.dateAt, p.momentAt,
		p.timesAt, p.timeAt, p.untilAt, p.countAt, p.durationAt, p.wordsAt,
	}
	for i := 0; i < len(p.List); {
		e, ok := Element{}, false
		for _, r := range rules {
			if !p.begins(i) {
				break
			}
			if e, ok = r(i); ok {
				break
			}
		}
		if !ok || e.To <= i {
			i++
			continue
		}
		e.From = i
		p.found = append(p.found, e)
		i = e.To
	}
}

// sigils reads what is marked as such: tags, links, priorities.
func (p *parser) sigils(i int) (Element, bool) {
	t := p.List[i]
	switch t.Kind {
	case token.Tag:
		tag := p.knownTag(t.Text[1:])
		return Element{Role: RoleTag, To: i + 1, Text: tag, Meaning: "tag " + tag}, true
	case token.Link:
		return Element{Role: RoleLink, To: i + 1, Text: t.Text, Meaning: "link"}, true
	case token.Literal:
		return Element{Role: RoleLiteral, To: i + 1, Keep: t.Text[1:]}, true
	case token.Mark, token.Word:
		if n, to := p.priority(i); to > 0 && p.ends(to) {
			return Element{Role: RolePriority, To: to, Count: n, Meaning: PriorityWord(n) + " priority"}, true
		}
	}
	return Element{}, false
}

func (p *parser) priority(i int) (n, to int) {
	if !p.glued(i + 1) {
		return 0, 0
	}
	bang := p.Is(i, "!")
	if bang {
		switch p.Low(i + 1) {
		case "high":
			return 1, i + 2
		case "medium", "med":
			return 5, i + 2
		case "low":
			return 9, i + 2
		}
	}
	if bang || p.Low(i) == "p" {
		switch p.Num(i + 1) {
		case 1:
			return 1, i + 2
		case 2:
			return 5, i + 2
		case 3:
			return 9, i + 2
		}
	}
	return 0, 0
}

// PriorityWord names a priority of RFC 5545; "" for none.
func PriorityWord(n int) string { return map[int]string{1: "high", 5: "medium", 9: "low"}[n] }

// begins reports whether something may be recognised from token i on: not
// inside "v2" or "follow-up".
func (p *parser) begins(i int) bool {
	return p.List[i].Gap || p.Opens(i)
}

// ends reports whether the token before i ends a word of the sentence.
func (p *parser) ends(i int) bool {
	if i >= len(p.List) || p.List[i].Gap {
		return true
	}
	if p.List[i].Kind != token.Mark {
		return false
	}
	if strings.Contains("—)]", p.List[i].Text) {
		return true
	}
	return strings.Contains(",;.:!?…", p.List[i].Text) && p.ends(i+1)
}

// clear reports whether what follows leaves the reading before i alone, rather
// than making it an adjective: "by end of month", but "the end of month report".
func (p *parser) clear(i int) bool {
	if !p.ends(i) {
		return false
	}
	if i >= len(p.List) || p.List[i].Kind != token.Word {
		return true
	}
	low := p.Low(i)
	return connectives[low] || isWeekdayWord(low) || isMonthWord(low)
}

// glued reports whether token i follows the one before it without a space.
func (p *parser) glued(i int) bool { return i > 0 && i < len(p.List) && !p.List[i].Gap }

// any reports whether the words from i on are one of the phrases, and where it
// ends. The longest comes first.
func (p *parser) any(i int, phrases ...string) (to int) {
	for _, phrase := range phrases {
		if to := p.phrase(i, phrase); to > 0 {
			return to
		}
	}
	return 0
}

func (p *parser) phrase(i int, phrase string) (to int) {
	for w := range strings.SplitSeq(phrase, " ") {
		if p.Low(i) != w {
			return 0
		}
		i++
	}
	return i
}

// amount reads a count: digits, a number word, "a", "a couple of".
func (p *parser) amount(i int) (n, to int) {
	if n := p.Num(i); n >= 0 {
		return n, i + 1
	}
	if n, ok := numbers[p.Low(i)]; ok {
		return n, i + 1
	}
	if to := p.any(i, "a couple of", "couple of"); to > 0 {
		return 2, to
	}
	if to := p.any(i, "a", "an"); to > 0 {
		return 1, to
	}
	return 0, 0
}

func (p *parser) capital(i int) bool {
	if i < 0 || i >= len(p.List) || p.List[i].Kind != token.Word {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.List[i].Text)
	return unicode.IsUpper(r)
}

// afterDate reports whether a date was recognised straight before token i.
func (p *parser) afterDate(i int) bool {
	if len(p.found) == 0 {
		return false
	}
	last := p.found[len(p.found)-1]
	return last.To == i && (last.Role == RoleDate || last.Role == RoleDates || last.Role == RoleRule)
}

// slice gives the text of the tokens from i up to to.
func (p *parser) slice(i, to int) string { return p.src[p.List[i].From:p.List[to-1].To] }
