package rulebook

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// The kinds of record this area keeps.
const (
	Name          ref.Kind = "time_rule"
	KindPriority  ref.Kind = "priority"
	KindExemption ref.Kind = "exemption"
)

// Sort is what a rule does with its times.
type Sort string

// The sorts of rules.
const (
	Hours     Sort = "hours"      // works then, instead of at the usual times
	Protected Sort = "protected"  // kept free of meetings
	Rather    Sort = "rather"     // would rather meet then
	RatherNot Sort = "rather_not" // would rather not
)

// Stay is where the principal has to be for a rule to hold.
type Stay string

// The stays.
const (
	Anywhere Stay = "anywhere"
	AtHome   Stay = "home"
	Away     Stay = "away"
	AtPlace  Stay = "place"
)

// Override is who may put a meeting into protected time.
type Override string

// Who may.
const (
	OnlyPrincipal Override = "principal"
	WithReason    Override = "assistant" // whoever works for the principal, and says why
	Anyone        Override = "anyone"
)

// Limits in characters, and of lists.
const (
	maxLabel = 200
	maxTimes = 50
	maxRules = 1000 // of one principal
)

// TimeRule is about times of a principal's week.
type TimeRule struct {
	record.Head
	Sort     Sort        `json:"sort" enum:"hours,protected,rather,rather_not"`
	Label    string      `json:"label"`
	Times    []RuleTimes `json:"times"`
	From     string      `json:"from" doc:"First day: 2026-06-01, or 06-01 for every year; empty for no bound"`
	Until    string      `json:"until" doc:"Last day, inclusive, likewise"`
	Stay     Stay        `json:"stay" enum:"anywhere,home,away,place" doc:"Where the principal has to be, by their whereabouts"`
	Place    string      `json:"place" doc:"Which place, or its city or zone"`
	Override Override    `json:"override" enum:"principal,assistant,anyone" doc:"Who may put a meeting into protected time"`
}

// RuleTimes are stretches of a week on the wall of where the principal is.
type RuleTimes struct {
	Days  []int  `json:"days" minItems:"1" maxItems:"7" doc:"1 is Monday, 7 is Sunday"`
	From  string `json:"from" maxLength:"5" doc:"09:00"`
	Until string `json:"until" maxLength:"5" doc:"18:00; at most 24:00"`
}

// settle tidies a rule and says what is wrong with it.
func (r *TimeRule) settle() error {
	r.Label, r.Place = strings.TrimSpace(r.Label), strings.TrimSpace(r.Place)
	r.From, r.Until = strings.TrimSpace(r.From), strings.TrimSpace(r.Until)
	if r.Stay == "" {
		r.Stay = Anywhere
	}
	if r.Override == "" {
		r.Override = WithReason
	}
	if r.Stay != AtPlace {
		r.Place = ""
	}
	if r.Times == nil {
		r.Times = []RuleTimes{}
	}
	e := errs.New(errs.Invalid, "time_rule.invalid", "Some of this can't be saved as it is.")
	if r.Label == "" || utf8.RuneCountInString(r.Label) > maxLabel {
		e = e.With("body.label", "Give it a name of at most 200 characters.")
	}
	switch r.Sort {
	case Hours, Protected, Rather, RatherNot:
	default:
		e = e.With("body.sort", "Choose hours, protected, rather or rather_not.")
	}
	switch r.Stay {
	case Anywhere, AtHome, Away, AtPlace:
	default:
		e = e.With("body.stay", "Choose anywhere, home, away or place.")
	}
	switch r.Override {
	case OnlyPrincipal, WithReason, Anyone:
	default:
		e = e.With("body.override", "Choose principal, assistant or anyone.")
	}
	if r.Stay == AtPlace && (r.Place == "" || utf8.RuneCountInString(r.Place) > maxLabel) {
		e = e.With("body.place", "Say which place, in at most 200 characters.")
	}
	e = r.checkTimes(r.checkSeason(e))
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

func (r *TimeRule) checkTimes(e *errs.Error) *errs.Error {
	if len(r.Times) > maxTimes || len(r.Times) == 0 && r.Sort != Hours { // no hours at all is a holiday
		e = e.With("body.times", "Give 1 to 50 stretches of time.")
	}
	for i, t := range r.Times {
		if msg := t.wrong(); msg != "" {
			e = e.With(fmt.Sprintf("body.times[%d]", i), msg)
		}
	}
	return e
}

// checkSeason wants two dates, of which either may be missing, or two days of every year.
func (r *TimeRule) checkSeason(e *errs.Error) *errs.Error {
	ok := true
	for name, text := range map[string]string{"body.from": r.From, "body.until": r.Until} {
		if text != "" && !isDay(text) && !isDate(text) {
			e, ok = e.With(name, "Write a date as 2026-06-01, or as 06-01 for every year."), false
		}
	}
	switch {
	case !ok:
	case isDay(r.From) != isDay(r.Until):
		e = e.With("body.until", "A season of every year needs its first and its last day, both without a year.")
	case r.From != "" && r.Until != "" && !isDay(r.From) && r.Until < r.From:
		e = e.With("body.until", "The last day can't be before the first.")
	case r.Sort == Hours && r.Stay == Anywhere && r.From == "" && r.Until == "":
		e = e.With("body.from", "Working hours for all year and everywhere are the usual ones. Say in which season or where these hold.")
	}
	return e
}

func isDate(s string) bool {
	_, err := clock.ParseDate(s)
	return err == nil
}

// isDay reports whether a text is a day of every year.
func isDay(s string) bool { return len(s) == 5 && isDate("2024-"+s) } // a leap year

// wrong says what is wrong with a stretch of times; "" for nothing.
func (t RuleTimes) wrong() string {
	if len(t.Days) == 0 || len(t.Days) > 7 {
		return "Say on which days."
	}
	for _, d := range t.Days {
		if d < 1 || d > 7 {
			return "Days are numbers from 1 (Monday) to 7 (Sunday)."
		}
	}
	from, ok := minutes(t.From)
	until, ok2 := minutes(t.Until)
	switch {
	case !ok || !ok2 || from == 24*60:
		return "Write times as 09:00."
	case until <= from:
		return "The end has to be after the beginning. Times over midnight are two stretches."
	}
	return ""
}

// minutes reads "09:30" as minutes since midnight; "24:00" is the end of the day.
func minutes(s string) (int, bool) {
	if len(s) != 5 || s[2] != ':' {
		return 0, false
	}
	for _, i := range []int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	m := (int(s[0]-'0')*10+int(s[1]-'0'))*60 + int(s[3]-'0')*10 + int(s[4]-'0')
	return m, s[3] <= '5' && m <= 24*60
}
