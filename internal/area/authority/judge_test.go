package authority

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// rule makes a rule of words: its ruling, the kind of deed, and its limits.
func rule(id string, ruling Ruling, deed string, more ...func(*AuthorityRule)) AuthorityRule {
	r := AuthorityRule{Head: record.Head{ID: ref.ID(id)}, Ruling: ruling, Limits: Limits{Deed: deed, Above: anySum, UpTo: anySum}}
	for _, m := range more {
		m(&r)
	}
	r.Words = r.words()
	return r
}

func above(n int64) func(*AuthorityRule) {
	return func(r *AuthorityRule) { r.Above, r.Currency = n, "EUR" }
}

func upTo(n int64) func(*AuthorityRule) {
	return func(r *AuthorityRule) { r.UpTo, r.Currency = n, "EUR" }
}
func longer(n int) func(*AuthorityRule)       { return func(r *AuthorityRule) { r.Longer = n } }
func shorter(n int) func(*AuthorityRule)      { return func(r *AuthorityRule) { r.Shorter = n } }
func with(who string) func(*AuthorityRule)    { return func(r *AuthorityRule) { r.Who = who } }
func ofTier(tier string) func(*AuthorityRule) { return func(r *AuthorityRule) { r.Tier = tier } }

func TestJudge(t *testing.T) {
	booking := Deed{Kind: "confirm_booking", Amount: anySum, Minutes: 45, People: []string{"Jo@Field.example"}, On: "2026-03-12"}
	spend := func(amount int64, currency string) Deed {
		return Deed{Kind: "spend", Amount: amount, Currency: currency, On: "2026-03-12"}
	}
	for name, c := range map[string]struct {
		rules []AuthorityRule
		deed  Deed
		want  Ruling
		by    string
	}{
		"without rules":                       {nil, booking, Decide, ""},
		"about something else":                {[]AuthorityRule{rule("a", Never, "spend")}, booking, Decide, ""},
		"about anything":                      {[]AuthorityRule{rule("a", Ask, Anything)}, booking, Ask, "a"},
		"never before ask":                    {[]AuthorityRule{rule("a", Ask, "confirm_booking"), rule("b", Never, "confirm_booking")}, booking, Never, "b"},
		"ask before decide":                   {[]AuthorityRule{rule("a", Decide, "confirm_booking"), rule("b", Ask, "confirm_booking")}, booking, Ask, "b"},
		"the narrower decides":                {[]AuthorityRule{rule("a", Ask, "confirm_booking"), rule("b", Decide, "confirm_booking", shorter(60))}, booking, Decide, "b"},
		"the narrower asks":                   {[]AuthorityRule{rule("a", Decide, "confirm_booking"), rule("b", Ask, "confirm_booking", longer(30))}, booking, Ask, "b"},
		"one person before their house":       {[]AuthorityRule{rule("a", Ask, "confirm_booking", with("field.example")), rule("b", Decide, "confirm_booking", with("jo@field.example"))}, booking, Decide, "b"},
		"never is final, however wide":        {[]AuthorityRule{rule("a", Never, Anything), rule("b", Decide, "confirm_booking", with("jo@field.example"), shorter(60))}, booking, Never, "a"},
		"a house within":                      {[]AuthorityRule{rule("a", Never, "confirm_booking", with("example"))}, booking, Never, "a"},
		"another house":                       {[]AuthorityRule{rule("a", Never, "confirm_booking", with("eld.example"))}, booking, Decide, ""},
		"just as long":                        {[]AuthorityRule{rule("a", Ask, "confirm_booking", longer(45))}, booking, Decide, ""},
		"of another tier":                     {[]AuthorityRule{rule("a", Ask, "confirm_booking", ofTier("1"))}, booking, Decide, ""},
		"money is not about a booking":        {[]AuthorityRule{rule("a", Ask, Anything, above(0))}, booking, Decide, ""},
		"up to an amount":                     {[]AuthorityRule{rule("a", Ask, "spend"), rule("b", Decide, "spend", upTo(50000))}, spend(50000, "EUR"), Decide, "b"},
		"above it":                            {[]AuthorityRule{rule("a", Ask, "spend"), rule("b", Decide, "spend", upTo(50000))}, spend(50001, "EUR"), Ask, "a"},
		"in another currency nobody can tell": {[]AuthorityRule{rule("a", Ask, "spend"), rule("b", Decide, "spend", upTo(50000))}, spend(100, "GBP"), Ask, "a"},
		"what may be forbidden is asked":      {[]AuthorityRule{rule("a", Never, "spend", above(50000)), rule("b", Decide, "spend", with(""))}, spend(100, "GBP"), Ask, "a"},
		"not even the narrowest decides then": {[]AuthorityRule{rule("a", Never, "spend", above(50000)), rule("b", Decide, "spend", ofTier("gold"), shorter(60))}, Deed{Kind: "spend", Amount: anySum, Minutes: 5, Tier: "Gold"}, Ask, "a"},
		"before its first day":                {[]AuthorityRule{rule("a", Ask, "confirm_booking", func(r *AuthorityRule) { r.From = "2026-03-13" })}, booking, Decide, ""},
		"on its last day":                     {[]AuthorityRule{rule("a", Ask, "confirm_booking", func(r *AuthorityRule) { r.Until = "2026-03-12" })}, booking, Ask, "a"},
		"how long it takes is not known":      {[]AuthorityRule{rule("a", Decide, "book_meeting", shorter(60)), rule("b", Ask, "book_meeting", longer(60))}, Deed{Kind: "book_meeting", Amount: anySum}, Ask, "b"},
	} {
		t.Run(name, func(t *testing.T) {
			v := Judge(c.rules, c.deed)
			by := ""
			if v.Rule != nil {
				by = string(v.Rule.ID)
			}
			if v.Ruling != c.want || by != c.by || v.Reason == "" {
				t.Errorf("%s by %q (%s), want %s by %q", v.Ruling, by, v.Reason, c.want, c.by)
			}
		})
	}
}

// anyRule and anyDeed are made of few values, so that they meet often.
func anyRule(r *rand.Rand, id int) AuthorityRule {
	one := rule(string(rune('a'+id)), []Ruling{Decide, Ask, Never}[r.IntN(3)], []string{"spend", "tell", Anything}[r.IntN(3)])
	if r.IntN(2) == 0 {
		one.Above, one.Currency = int64(r.IntN(3)-1), []string{"EUR", "GBP"}[r.IntN(2)]
	}
	if r.IntN(3) == 0 {
		one.UpTo, one.Currency = int64(3+r.IntN(3)), "EUR"
	}
	one.Longer, one.Tier = r.IntN(2)*r.IntN(40), []string{"", "", "gold"}[r.IntN(3)]
	one.Who = []string{"", "", "field.example", "jo@field.example"}[r.IntN(4)]
	return one
}

func anyDeed(r *rand.Rand) Deed {
	return Deed{Kind: []string{"spend", "tell"}[r.IntN(2)], Amount: int64(r.IntN(8) - 1), Currency: []string{"EUR", "GBP"}[r.IntN(2)], Minutes: r.IntN(3) * 20,
		People: [][]string{nil, {"jo@field.example"}, {"kim@field.example", "x@y.example"}}[r.IntN(3)], Tier: []string{"", "gold"}[r.IntN(2)], On: "2026-03-12"}
}

func TestTheOrderOfRulesDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 7))
	for range 20_000 {
		rules := make([]AuthorityRule, r.IntN(7))
		for i := range rules {
			rules[i] = anyRule(r, i)
		}
		deed := anyDeed(r)
		first := Judge(rules, deed)
		never, fitting := false, false
		for i := range rules {
			fit := rules[i].fits(deed)
			never = never || fit == meets && rules[i].Ruling == Never
			fitting = fitting || fit == meets || fit == unsure && rules[i].Ruling != Decide
		}
		if never != (first.Ruling == Never) || fitting != (first.Rule != nil) {
			t.Fatalf("%+v of %+v: %+v", first, rules, deed)
		}
		if n := len(rules); n > 0 { // one rule more that never says decide makes nothing freer
			stricter := Judge(append(slices.Clone(rules), rule("z", Never, Anything)), deed)
			if stricter.Ruling != Never {
				t.Fatalf("not final: %+v", stricter)
			}
		}
		r.Shuffle(len(rules), func(i, k int) { rules[i], rules[k] = rules[k], rules[i] })
		again := Judge(rules, deed)
		if again.Ruling != first.Ruling || again.Reason != first.Reason || (first.Rule == nil) != (again.Rule == nil) || first.Rule != nil && first.Rule.ID != again.Rule.ID {
			t.Fatalf("in another order %+v instead of %+v, of %+v: %+v", again, first, rules, deed)
		}
	}
}

func TestWhatARuleSays(t *testing.T) {
	if got := (&AuthorityRule{Ruling: Ask, Limits: Limits{Above: anySum, UpTo: anySum}}).words(); got != "Ask first: " {
		t.Errorf("of no kind at all: %q", got)
	}
	r := rule("a", Ask, "spend", upTo(50050), with("field.example"), func(r *AuthorityRule) { r.From, r.Until = "2026-03-01", "2026-03-31" })
	if want := "Ask first: spend money, up to 500.50 EUR, with anybody at field.example, from 1 Mar 2026, until 31 Mar 2026"; r.words() != want {
		t.Errorf("%q, want %q", r.words(), want)
	}
}

func FuzzSettle(f *testing.F) {
	f.Add("spend", "ask", "EUR", "jo@field.example", "", "2026-01-01", "2026-02-01", int64(5), int64(10), 0, 30)
	f.Fuzz(func(t *testing.T, deed, ruling, currency, who, tier, from, until string, above, upTo int64, longer, shorter int) {
		r := AuthorityRule{Ruling: Ruling(ruling), Limits: Limits{Deed: deed, Above: above, UpTo: upTo, Currency: currency, Longer: longer, Shorter: shorter, Who: who, Tier: tier, From: clock.Date(from), Until: clock.Date(until)}}
		if r.settle() != nil {
			return
		}
		again := r
		if err := again.settle(); err != nil || again != r {
			t.Errorf("settled twice: %+v, %+v, %v", r, again, err)
		}
		if strings.TrimSpace(r.Words) == "" {
			t.Error("without words")
		}
		_ = Judge([]AuthorityRule{r}, Deed{Kind: deed, Amount: above, Currency: currency, Minutes: longer, People: []string{who}, Tier: tier})
	})
}
