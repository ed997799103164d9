package authority

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// The kinds of record this area keeps.
const (
	Name        ref.Kind = "authority"
	KindWarrant ref.Kind = "warrant"
)

// Ruling is what a rule says.
type Ruling string

// The rulings.
const (
	Decide Ruling = "decide" // whoever works for the principal does it
	Ask    Ruling = "ask"    // the principal decides
	Never  Ruling = "never"
)

// DeedKind is a kind of deed, and what it is called.
type DeedKind struct {
	Name  string `json:"name"`
	Title string `json:"title" doc:"What it is called in a list"`
}

// Anything is the kind of a rule that holds for all.
const Anything = "anything"

// Deeds lists the kinds of deeds that rules are about.
var Deeds = []DeedKind{
	{"confirm_booking", "Confirm a booking"},
	{"decline_booking", "Decline a booking"},
	{"confirm_hold", "Confirm a held time"},
	{"book_meeting", "Book a meeting"},
	{"decline_meeting", "Decline a meeting"},
	{"accept_request", "Accept a request"},
	{"decline_request", "Decline a request"},
	{"spend", "Spend money"},
	{"tell", "Give out information"},
	{Anything, "Do anything"},
}

// inSentence is what it is called within a sentence.
func (d DeedKind) inSentence() string {
	first, size := utf8.DecodeRuneInString(d.Title)
	if size == 0 {
		return "" // of a kind that this program doesn't know
	}
	return string(unicode.ToLower(first)) + d.Title[size:]
}

func deedKind(name string) (DeedKind, bool) {
	for _, d := range Deeds {
		if d.Name == name {
			return d, true
		}
	}
	return DeedKind{}, false
}

// Who may do what a rule says never to.
const (
	OnlyPrincipal = "principal"
	WithReason    = "assistant" // whoever works for the principal, and says why
)

const (
	maxWhy   = 1000
	maxTier  = 60
	anySum   = -1
	maxSum   = 100_000_000_000 // hundredths
	maxRules = 500             // of one principal
)

// AuthorityRule is a rule of standing authority.
type AuthorityRule struct {
	record.Head
	Limits
	Ruling   Ruling `json:"ruling" enum:"decide,ask,never"`
	Why      string `json:"why"`
	Override string `json:"override" enum:"principal,assistant" doc:"Who may do it although the rule says never"`
	Words    string `json:"words" doc:"The rule in a sentence"`
}

// Limits say for which deeds a rule holds: all that are given have to be met.
type Limits struct {
	Deed     string     `json:"deed" maxLength:"40" doc:"The kind of deed; anything for all"`
	Above    int64      `json:"above" minimum:"-1" maximum:"100000000000" doc:"Amounts above this, in hundredths; -1 for any"`
	UpTo     int64      `json:"up_to" minimum:"-1" maximum:"100000000000" doc:"Amounts up to this, in hundredths; -1 for any"`
	Currency string     `json:"currency" maxLength:"3" doc:"ISO 4217; of the amounts"`
	Longer   int        `json:"longer" minimum:"0" maximum:"10080" doc:"More minutes than this; 0 for any"`
	Shorter  int        `json:"shorter" minimum:"0" maximum:"10080" doc:"At most this many minutes; 0 for any"`
	Who      string     `json:"who" maxLength:"320" doc:"An address, or a domain: with whom it is; empty for anybody"`
	Tier     string     `json:"tier" maxLength:"60" doc:"Of a request; empty for any"`
	From     clock.Date `json:"from" maxLength:"10" doc:"The first day; empty for no bound"`
	Until    clock.Date `json:"until" maxLength:"10" doc:"The last day; empty for no bound"`
}

// settle tidies a rule and says what is wrong with it. Errors: authority.invalid.
func (r *AuthorityRule) settle() error {
	bad := errs.New(errs.Invalid, "authority.invalid", "The rule can't be kept like this. See the fields.")
	r.Why, r.Tier = strings.TrimSpace(r.Why), strings.Join(strings.Fields(r.Tier), " ")
	r.Who, r.Currency = strings.ToLower(strings.TrimSpace(r.Who)), strings.ToUpper(strings.TrimSpace(r.Currency))
	if _, ok := deedKind(r.Deed); !ok {
		bad = bad.With("body.deed", "Choose what the rule is about.")
	}
	if r.Ruling != Decide && r.Ruling != Ask && r.Ruling != Never {
		bad = bad.With("body.ruling", "decide, ask or never")
	}
	if r.Override == "" {
		r.Override = OnlyPrincipal
	}
	if r.Override != OnlyPrincipal && r.Override != WithReason {
		bad = bad.With("body.override", "principal or assistant")
	}
	if utf8.RuneCountInString(r.Why) > maxWhy {
		bad = bad.With("body.why", "At most 1,000 characters.")
	}
	if utf8.RuneCountInString(r.Tier) > maxTier {
		bad = bad.With("body.tier", "At most 60 characters.")
	}
	bad = r.settleSums(bad)
	if r.Who = strings.TrimPrefix(r.Who, "@"); strings.Contains(r.Who, "@") && ical.Email(r.Who) == "" || len(r.Who) > 320 || strings.ContainsAny(r.Who, " \t\n/") {
		bad = bad.With("body.who", "Write an address as name@example.org, or a domain as example.org.")
	}
	for path, day := range map[string]clock.Date{"body.from": r.From, "body.until": r.Until} {
		if _, err := clock.ParseDate(string(day)); day != "" && err != nil {
			bad = bad.With(path, "Write the day as 2026-03-29.")
		}
	}
	if r.From != "" && r.Until != "" && r.Until < r.From {
		bad = bad.With("body.until", "This is before the first day.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	r.Words = r.words()
	return nil
}

func (r *AuthorityRule) settleSums(bad *errs.Error) *errs.Error {
	sums := r.Above != anySum || r.UpTo != anySum
	if r.Above < anySum || r.Above > maxSum || r.UpTo < anySum || r.UpTo > maxSum || r.UpTo != anySum && r.Above >= r.UpTo {
		bad = bad.With("body.up_to", "The upper amount is above the lower one.")
	}
	if !sums {
		r.Currency = ""
	} else if len(r.Currency) != 3 || strings.Trim(r.Currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		bad = bad.With("body.currency", "Name the currency by its three letters, such as EUR.")
	}
	if r.Longer < 0 || r.Shorter < 0 || r.Longer > 10080 || r.Shorter > 10080 || r.Shorter != 0 && r.Longer >= r.Shorter {
		bad = bad.With("body.shorter", "The longer time is above the shorter one; a week at most.")
	}
	return bad
}

// words says the rule in a sentence.
func (r *AuthorityRule) words() string {
	kind, _ := deedKind(r.Deed)
	text := map[Ruling]string{Decide: "Decide alone: ", Ask: "Ask first: ", Never: "Never: "}[r.Ruling] + kind.inSentence()
	add := func(ok bool, more string) {
		if ok {
			text += ", " + more
		}
	}
	add(r.Above != anySum, "above "+Sum(r.Above, r.Currency))
	add(r.UpTo != anySum, "up to "+Sum(r.UpTo, r.Currency))
	add(r.Longer != 0, fmt.Sprintf("longer than %d minutes", r.Longer))
	add(r.Shorter != 0, fmt.Sprintf("of %d minutes at most", r.Shorter))
	switch {
	case strings.Contains(r.Who, "@"):
		add(true, "with "+r.Who)
	case r.Who != "":
		add(true, "with anybody at "+r.Who)
	}
	add(r.Tier != "", "of tier "+r.Tier)
	day := func(d clock.Date) string { return d.In(time.UTC).Format("2 Jan 2006") }
	add(r.From != "", "from "+day(r.From))
	add(r.Until != "", "until "+day(r.Until))
	return text
}

// Sum writes an amount in hundredths.
func Sum(hundredths int64, currency string) string {
	text := strconv.FormatInt(hundredths/100, 10)
	if cents := hundredths % 100; cents != 0 {
		text += fmt.Sprintf(".%02d", cents)
	}
	return text + " " + currency
}
