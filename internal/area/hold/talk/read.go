package talk

import (
	"slices"
	"strings"

	"anteroom/internal/core/pattern"
)

// Verdict is what an answer comes to.
type Verdict string

// The verdicts.
const (
	One     Verdict = "one"     // this option
	Several Verdict = "several" // any of these
	None    Verdict = "none"    // no option suits
	Unclear Verdict = "unclear" // somebody has to read it
)

// Reading is what was understood of an answer. Options are indexes, best first.
type Reading struct {
	Verdict Verdict
	Suits   []int // what was accepted
	Not     []int // what was declined
	Because string
}

// MaxAnswer is how much of an answer is read, in bytes.
const MaxAnswer = 20_000

// Read finds out which of the options an answer means. Options stand in the order in
// which they were sent, so that "the second" is the second.
func Read(answer string, options []Option) Reading {
	text := said(answer)
	r := reading{options: options, suits: map[int]bool{}, not: map[int]bool{}}
	for _, clause := range clauses(text) {
		r.clause(clause)
	}
	return r.verdict()
}

var (
	wrote  = pattern.Of(`(?i)^(on .*wrote:|-+ ?original message ?-+|from: .*|sent from my .*|-- ?)$`)
	spaces = pattern.Of(`[ \t\r\x{a0}]+`)
)

// said is what was written in the answer itself, without what it quotes.
func said(answer string) string {
	if len(answer) > MaxAnswer {
		answer = answer[:MaxAnswer]
	}
	answer = strings.ToValidUTF8(answer, " ")
	var lines []string
	for line := range strings.Lines(answer) {
		line = strings.TrimSpace(line)
		if wrote().MatchString(line) {
			break
		}
		if !strings.HasPrefix(line, ">") {
			lines = append(lines, line)
		}
	}
	text := strings.ToLower(strings.Join(lines, "\n"))
	text = strings.NewReplacer("’", "'", "‘", "'", "–", "-", "—", " - ", "“", `"`, "”", `"`).Replace(text)
	return spaces().ReplaceAllString(text, " ")
}

// A dot within a number is a time and ends nothing; "p.m." neither.
var (
	dots  = pattern.Of(`\b([ap])\.m\.?`)
	timed = pattern.Of(`(\d)\.(\d)`)
	ends  = pattern.Of(`[.;!?\n]+|,? \bbut\b|,? \bhowever\b|,? \bthough\b|,? \bso\b|,? \bwhereas\b|, (?:(?:and|or) )?(?:i|we|it|the|option|that|this|not|no|let|then|please|can|could)\b`)
)

func clauses(text string) []string {
	text = dots().ReplaceAllString(text, "${1}m")
	text = timed().ReplaceAllString(text, "$1:$2")
	text = anyBut().ReplaceAllString(text, "anything except")
	var all []string
	for {
		at := ends().FindStringIndex(text)
		if at == nil {
			return append(all, text)
		}
		all = append(all, text[:at[0]])
		rest := text[at[1]:]
		if word := strings.TrimLeft(text[at[0]:at[1]], ", "); strings.HasPrefix(text[at[0]:], ", ") && word != "" && !strings.HasPrefix(word, "but") {
			rest = word + rest // the word that began the clause belongs to it
		}
		text = rest
	}
}

// reading is how far an answer has been read.
type reading struct {
	options     []Option
	suits, not  map[int]bool
	all, none   bool
	yes, astray bool
	because     string
}

var (
	noneOf   = pattern.Of(`\b(neither|none|no option|not? any|can't (?:do|make|manage) (?:any|either|these|those|them)|cannot (?:do|make|manage) (?:any|either|these|those|them)|don't (?:work|suit)|do not (?:work|suit)|no good|nothing (?:works|suits))\b`)
	anyBut   = pattern.Of(`\b(?:any(?:thing|one)?|all|either)(?: of (?:them|these|those))? (?:but|except|apart from)\b|\beverything (?:but|except)\b`)
	anyOf    = pattern.Of(`\b(any(?: of (?:them|these|those))?(?: time)?|either|all(?: of (?:them|these|those)| three| four)?|both)\b`)
	negative = pattern.Of(`\b(not|no|can't|cannot|won't|doesn't|don't|isn't|unable|unfortunately|sorry|clash(?:es)?|conflicts?|busy|booked|impossible|difficult|except|rather not|out of the question|decline)\b`)
	positive = pattern.Of(`\b(works?|suits?|fine|good|great|perfect|ok|okay|yes|yep|sure|happy|prefer(?:red|s)?|best|go (?:for|with)|take|choose|confirm(?:ed)?|let's|see you|ideal|please|can (?:do|make)|available|free|possible)\b`)
)

// clause takes in one clause of an answer.
func (r *reading) clause(text string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return
	}
	if at := anyBut().FindStringIndex(text); at != nil {
		found, _ := r.mentioned(text[at[1]:])
		for i := range r.options {
			if slices.Contains(found, i) {
				r.not[i] = true
			} else {
				r.suits[i] = true
			}
		}
		r.note(text)
		return
	}
	found, named := r.mentioned(text)
	bad := negative().MatchString(text)
	switch {
	case len(found) > 0 && bad:
		r.put(r.not, found, text)
	case len(found) > 0:
		r.put(r.suits, found, text)
	case noneOf().MatchString(text):
		r.none = true
		r.note(text)
	case named:
		r.astray = r.astray || !bad // a time that is not among the options
	case anyOf().MatchString(text) && !bad && positive().MatchString(text), anyOf().FindString(text) == text:
		r.all = true
		r.note(text)
	case bad && len(r.options) == 1:
		r.none = true
		r.note(text)
	case positive().MatchString(text) && !bad:
		r.yes = true
	}
}

func (r *reading) put(to map[int]bool, found []int, text string) {
	for _, i := range found {
		to[i] = true
	}
	r.note(text)
}

// note keeps the words that decided.
func (r *reading) note(text string) {
	if r.because == "" && len(text) <= 200 {
		r.because = text
	}
}

func (r *reading) verdict() Reading {
	out := Reading{Because: r.because, Suits: []int{}, Not: []int{}}
	for i := range r.options {
		switch {
		case r.not[i]:
			out.Not = append(out.Not, i)
		case r.suits[i], r.all && !r.none:
			out.Suits = append(out.Suits, i)
		}
	}
	if len(out.Suits) == 0 && r.yes && !r.none && !r.astray && len(r.options) == 1 && len(out.Not) == 0 {
		out.Suits = []int{0}
	}
	switch {
	case r.astray, r.contradicted():
		out.Verdict, out.Suits = Unclear, []int{}
	case len(out.Suits) == 1:
		out.Verdict = One
	case len(out.Suits) > 1:
		out.Verdict = Several
	case r.none, len(out.Not) > 0 && len(out.Not) == len(r.options):
		out.Verdict = None
	default:
		out.Verdict = Unclear
	}
	if out.Verdict == Unclear {
		out.Because = ""
	}
	return out
}

// contradicted reports whether an option was accepted and declined, or accepted after
// all were declined.
func (r *reading) contradicted() bool {
	for i := range r.suits {
		if r.not[i] || r.none {
			return true
		}
	}
	return false
}
