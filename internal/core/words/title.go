package words

import (
	"regexp"
	"strings"
	"unicode"

	"anteroom/internal/core/words/grammar"
)

// spanKinds tells how a role shows in the preview.
var spanKinds = map[grammar.Role]string{
	grammar.RoleDate: SpanDate, grammar.RoleDates: SpanDate, grammar.RoleUntil: SpanRepeat, grammar.RoleCount: SpanRepeat, grammar.RoleRule: SpanRepeat,
	grammar.RoleTime: SpanTime, grammar.RoleTimes: SpanTime, grammar.RoleMoment: SpanTime, grammar.RoleDuration: SpanDuration, grammar.RolePriority: SpanPriority,
	grammar.RoleTag: SpanTag, grammar.RolePerson: SpanPerson, grammar.RolePlace: SpanPlace, grammar.RoleLink: SpanLink, grammar.RoleUnclear: SpanUnclear,
}

// spans lays the elements over the text; what lies between them is title.
func (p *reader) spans() []Span {
	var out []Span
	at := 0
	title := func(to int) {
		if to > at {
			out = append(out, Span{From: at, To: to, Kind: SpanTitle})
		}
		at = to
	}
	for _, e := range p.Elements {
		kind := spanKinds[e.Role]
		if kind == "" {
			continue
		}
		title(p.Tokens[e.From].From)
		at = p.Tokens[e.To-1].To
		out = append(out, Span{From: p.Tokens[e.From].From, To: at, Kind: kind, Meaning: e.Meaning})
	}
	title(len(p.Text) + len(p.Rest))
	return out
}

// title puts together what was not understood, in order.
func (p *reader) title() string {
	var b strings.Builder
	at := 0
	for _, e := range p.Elements {
		if e.Role == grammar.RoleWords || e.Role == grammar.RoleNever || e.Role == grammar.RoleUnclear {
			continue
		}
		b.WriteString(p.Text[at:p.Tokens[e.From].From])
		b.WriteString(" " + e.Keep + " ")
		at = p.Tokens[e.To-1].To
	}
	b.WriteString(p.Text[at:])
	b.WriteString(p.Rest)
	return tidy(b.String())
}

var (
	emptyBrackets = regexp.MustCompile(`\(\s*\)|\[\s*\]`)
	spaceBefore   = regexp.MustCompile(`\s+([,;:.!?)\]])(\s|$)`)
	spaceAfter    = regexp.MustCompile(`([(\[])\s+`)
	doubled       = regexp.MustCompile(`([,;:])(\s*[,;:])+`)
)

// tidy mends spaces and punctuation where something was taken out; it drops no
// letter and no digit.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	s = emptyBrackets.ReplaceAllString(s, " ")
	s = spaceBefore.ReplaceAllString(s, "$1$2")
	s = spaceAfter.ReplaceAllString(s, "$1")
	s = doubled.ReplaceAllString(s, "$1")
	s = strings.Join(strings.Fields(s), " ")
	s = strings.Trim(s, " ,;:-–—")
	if inner, ok := wholeQuote(s); ok {
		return inner
	}
	return s
}

// wholeQuote takes off quotes around the whole title: they were only there to
// keep it from being read.
func wholeQuote(s string) (string, bool) {
	for _, q := range [][2]string{{`"`, `"`}, {"“", "”"}} {
		inner, ok := strings.CutPrefix(s, q[0])
		if !ok {
			continue
		}
		inner, ok = strings.CutSuffix(inner, q[1])
		if ok && strings.TrimSpace(inner) != "" && !strings.ContainsAny(inner, `"“”`) {
			return strings.TrimSpace(inner), true
		}
	}
	return s, false
}
