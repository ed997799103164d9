package audit

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Name is the kind of record this area keeps.
const Name ref.Kind = "time_target"

// Sort is what a target asks for.
type Sort string

// The sorts of targets.
const (
	AtMost  Sort = "at_most"  // so many minutes a week and no more
	AtLeast Sort = "at_least" // so many minutes a week
	Meet    Sort = "meet"     // certain people every so many weeks
)

// By is what a target of minutes goes by.
type By string

// The ways to name time.
const (
	ByKind  By = "kind"
	ByTag   By = "tag"
	ByWords By = "words" // each of which is in the title, or in a category
	ByGuest By = "guest" // an address or a name
)

// Limits in characters, and of lists.
const (
	maxLabel   = 200
	maxPeople  = 50
	maxTargets = 1000 // of one principal
	maxEvery   = 26   // weeks
	weekLong   = 7 * 24 * 60
)

// TimeTarget says how much of a week something is to take, or whom to meet how often.
type TimeTarget struct {
	record.Head
	Sort    Sort       `json:"sort" enum:"at_most,at_least,meet"`
	Label   string     `json:"label"`
	By      By         `json:"by,omitempty" enum:"kind,tag,words,guest," doc:"Of what; absent for meet"`
	Value   string     `json:"value" doc:"A kind of time (booked, meetings, one_to_one, meeting, travel, preparation, buffer, private, own, focus, outside), the id of a tag, words of a title, or somebody's address or name"`
	Minutes int        `json:"minutes" doc:"A week"`
	People  []string   `json:"people" doc:"Whom to meet: addresses or names"`
	Weeks   int        `json:"weeks" doc:"At least once in so many"`
	Alone   bool       `json:"alone" doc:"Only one-to-ones count"`
	From    clock.Date `json:"from,omitzero" format:"date" doc:"First day; absent for no bound"`
	Until   clock.Date `json:"until,omitzero" format:"date" doc:"Last day, inclusive; absent for no bound"`
}

// settle tidies a target and says what is wrong with it.
func (t *TimeTarget) settle() error {
	t.Label, t.Value = strings.TrimSpace(t.Label), strings.TrimSpace(t.Value)
	e := errs.New(errs.Invalid, "time_target.invalid", "Some of this can't be saved as it is.")
	if t.Label == "" || utf8.RuneCountInString(t.Label) > maxLabel {
		e = e.With("body.label", "Give it a name of at most 200 characters.")
	}
	for name, d := range map[string]clock.Date{"body.from": t.From, "body.until": t.Until} {
		if _, err := clock.ParseDate(string(d)); d != "" && err != nil {
			e = e.With(name, "Write a date as 2026-06-01.")
		}
	}
	if t.From != "" && t.Until != "" && t.Until < t.From && len(e.Fields) == 0 {
		e = e.With("body.until", "The last day can't be before the first.")
	}
	switch t.Sort {
	case AtMost, AtLeast:
		t.People, t.Weeks, t.Alone = []string{}, 0, false
		e = t.checkAmount(e)
	case Meet:
		t.By, t.Value, t.Minutes = "", "", 0
		e = t.checkPeople(e)
	default:
		e = e.With("body.sort", "Choose at_most, at_least or meet.")
	}
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

func (t *TimeTarget) checkAmount(e *errs.Error) *errs.Error {
	if t.Minutes < 0 || t.Minutes > weekLong || t.Minutes == 0 && t.Sort == AtLeast {
		e = e.With("body.minutes", "Say how long: up to the 168 hours of a week.")
	}
	if utf8.RuneCountInString(t.Value) > maxLabel {
		return e.With("body.value", "At most 200 characters.")
	}
	switch t.By {
	case ByKind:
		if !slices.Contains(measures, t.Value) {
			e = e.With("body.value", "Choose one of "+strings.Join(measures, ", ")+".")
		}
	case ByTag:
		if _, ok := ref.Parse(t.Value); !ok {
			e = e.With("body.value", "Choose a tag.")
		}
	case ByWords:
		if textkey.Fold(t.Value) == "" {
			e = e.With("body.value", "Write a word that is in the title.")
		}
	case ByGuest:
		if personKey(t.Value, t.Value) == "" {
			e = e.With("body.value", "Write an address or a name.")
		}
	default:
		e = e.With("body.by", "Choose kind, tag, words or guest.")
	}
	return e
}

func (t *TimeTarget) checkPeople(e *errs.Error) *errs.Error {
	if t.Weeks < 1 || t.Weeks > maxEvery {
		e = e.With("body.weeks", "Say in how many weeks: 1 to 26.")
	}
	if len(t.People) == 0 || len(t.People) > maxPeople {
		return e.With("body.people", "Name 1 to 50 people.")
	}
	seen := map[string]bool{}
	people := make([]string, 0, len(t.People))
	for i, p := range t.People {
		p = strings.Join(strings.Fields(p), " ")
		key := personKey(p, p)
		if key == "" || utf8.RuneCountInString(p) > maxLabel {
			return e.With(fmt.Sprintf("body.people[%d]", i), "Write an address or a name, at most 200 characters.")
		}
		if !seen[key] {
			people = append(people, p)
		}
		seen[key] = true
	}
	t.People = people
	return e
}

// holds reports whether a target is in effect for all of a week.
func (t *TimeTarget) holds(from, until clock.Date) bool {
	return (t.From == "" || t.From <= from) && (t.Until == "" || until <= t.Until)
}

// personKey is under which somebody is the same person: the address, or the name of
// somebody without one; empty when there is neither.
func personKey(email, name string) string {
	if strings.Contains(email, "@") {
		if key, ok := textkey.Email(email); ok {
			return key
		}
	}
	return textkey.Fold(name)
}
