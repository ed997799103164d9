package authority

import (
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// Deed is something that somebody is about to do, as far as it is known.
type Deed struct {
	Kind     string
	Amount   int64 // in hundredths; anySum when it is not known
	Currency string
	Minutes  int      // 0 when it is not known
	People   []string // addresses of those it is with
	Tier     string
	On       clock.Date // the day on which it is done
}

// Verdict is what the rules say of a deed.
type Verdict struct {
	Ruling Ruling         `json:"ruling" enum:"decide,ask,never"`
	Rule   *AuthorityRule `json:"rule,omitempty" doc:"The rule that counts; absent when there is none, and whoever works for the principal decides"`
	Reason string         `json:"reason" doc:"Why, in words"`
}

// fits says how far a limit is met: certainly, certainly not, or nobody knows.
type fits int

const (
	misses fits = iota
	unsure
	meets
)

// Judge says what rules make of a deed. It does not matter in which order they are. A rule that
// says never is final. Of the others the narrower counts, and of two alike the one that asks. What
// is not known of a deed never speaks for deciding alone: a rule that may hold asks.
func Judge(rules []AuthorityRule, d Deed) Verdict {
	var best *AuthorityRule
	ruling := Decide
	doubt := false
	for i := range rules {
		r := &rules[i]
		fit := r.fits(d)
		if fit == misses || fit == unsure && r.Ruling == Decide {
			continue
		}
		as := r.Ruling
		if fit == unsure {
			as = Ask
		}
		final := fit == unsure && r.Ruling == Never // no narrower rule may decide what might be forbidden
		if best == nil || before(as, final, r, ruling, doubt, best) {
			best, ruling, doubt = r, as, final
		}
	}
	if best == nil {
		return Verdict{Ruling: Decide, Reason: "No rule is about this, so whoever works for them decides."}
	}
	rule := *best
	reason := rule.Words + "."
	if best.fits(d) == unsure {
		reason += " Not all of it is known, so it is better to ask."
	}
	if rule.Why != "" {
		reason += " " + rule.Why
	}
	return Verdict{Ruling: ruling, Rule: &rule, Reason: reason}
}

// before reports whether a rule counts before another. It is a total order, so that the order of
// the rules does not matter.
func before(as Ruling, final bool, r *AuthorityRule, than Ruling, doubt bool, other *AuthorityRule) bool {
	switch {
	case (as == Never) != (than == Never):
		return as == Never
	case final != doubt:
		return final
	case r.narrow() != other.narrow():
		return r.narrow() > other.narrow()
	case as != than:
		return as == Ask
	}
	return r.ID < other.ID
}

// narrow says how narrow a rule is: the more it asks of a deed the narrower, and one person is
// narrower than all of their house.
func (r *AuthorityRule) narrow() int {
	n := 0
	for _, set := range []bool{r.Deed != Anything, r.Above != anySum, r.UpTo != anySum, r.Longer != 0, r.Shorter != 0, r.Who != "", r.Tier != "", r.From != "", r.Until != ""} {
		if set {
			n += 2
		}
	}
	if strings.Contains(r.Who, "@") {
		n++
	}
	return n
}

// fits says whether a rule is about a deed.
func (r *AuthorityRule) fits(d Deed) fits {
	if r.Deed != Anything && r.Deed != d.Kind || r.From != "" && d.On < r.From || r.Until != "" && d.On > r.Until || r.Tier != "" && !strings.EqualFold(r.Tier, d.Tier) || !r.with(d.People) {
		return misses
	}
	return min(r.sum(d), r.length(d))
}

// with reports whether the deed is with whom the rule is about.
func (r *AuthorityRule) with(people []string) bool {
	if r.Who == "" {
		return true
	}
	return slices.ContainsFunc(people, func(address string) bool {
		address = strings.ToLower(strings.TrimSpace(address))
		if strings.Contains(r.Who, "@") {
			return address == r.Who
		}
		_, domain, _ := strings.Cut(address, "@")
		return domain == r.Who || strings.HasSuffix(domain, "."+r.Who)
	})
}

func (r *AuthorityRule) sum(d Deed) fits {
	switch {
	case r.Above == anySum && r.UpTo == anySum:
		return meets
	case d.Amount == anySum && d.Kind != "spend":
		return misses // no money is spent
	case d.Amount == anySum || d.Currency != r.Currency:
		return unsure
	case d.Amount <= r.Above || r.UpTo != anySum && d.Amount > r.UpTo:
		return misses
	}
	return meets
}

func (r *AuthorityRule) length(d Deed) fits {
	switch {
	case r.Longer == 0 && r.Shorter == 0:
		return meets
	case d.Minutes == 0:
		return unsure
	case d.Minutes <= r.Longer || r.Shorter != 0 && d.Minutes > r.Shorter:
		return misses
	}
	return meets
}

// Strictest gives the verdict that counts when several principals are concerned, and whose it is.
func Strictest(all map[ref.Space]Verdict) (ref.Space, Verdict) {
	rank := map[Ruling]int{Decide: 1, Ask: 2, Never: 3}
	var whose ref.Space
	best := Verdict{Ruling: Decide}
	for space, v := range all {
		n, have := rank[v.Ruling], rank[best.Ruling]
		if whose == "" || n > have || n == have && ((v.Rule != nil) != (best.Rule != nil) && v.Rule != nil || (v.Rule != nil) == (best.Rule != nil) && space < whose) {
			whose, best = space, v
		}
	}
	return whose, best
}
