package drift

import (
	"cmp"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
)

// Kept is protected time.
type Kept struct {
	free.Span
	Rule  ref.ID
	Label string
}

// Day is a date of a principal.
type Day struct {
	Date      clock.Date
	free.Span             // its first instant, and that of the next date
	Working   []free.Span // in order, joined
	Kept      []Kept
}

// Meeting is what took time.
type Meeting struct {
	free.Span
	Event   ref.ID
	Title   string
	Others  bool // somebody else was concerned
	Private bool // no work, or not to be known
	Reason  string
}

// BrokenTime is a meeting that lay in protected time.
type BrokenTime struct {
	Event   ref.ID       `json:"event"`
	Title   string       `json:"title"`
	StartUS clock.Micros `json:"start_us"`
	Minutes int          `json:"minutes" doc:"Of the protected time"`
	Reason  string       `json:"reason,omitempty" doc:"Why it was let in"`
}

// RuleDrift is how a week kept what one rule protects.
type RuleDrift struct {
	Rule    ref.ID       `json:"rule"`
	Label   string       `json:"label"`
	Planned int          `json:"planned" doc:"Minutes"`
	Kept    int          `json:"kept" doc:"Minutes of them without a meeting"`
	Broken  []BrokenTime `json:"broken"`
}

// WeekDrift is one week, from its first date on.
type WeekDrift struct {
	From    clock.Date  `json:"from" format:"date"`
	Until   clock.Date  `json:"until" format:"date"`
	Planned int         `json:"planned" doc:"Minutes that rules protect"`
	Kept    int         `json:"kept" doc:"Minutes of them without a meeting"`
	Working int         `json:"working" doc:"Minutes of working hours"`
	Outside int         `json:"outside" doc:"Minutes in meetings outside working hours"`
	Rules   []RuleDrift `json:"rules"`
}

// brokenAtMost is how many meetings a week tells of for one rule.
const brokenAtMost = 20

// Weeks compares days, seven of them a week, with meetings.
func Weeks(days []Day, meetings []Meeting) []WeekDrift {
	slices.SortStableFunc(meetings, func(x, y Meeting) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.Until, y.Until)) })
	var out []WeekDrift
	for len(days) > 0 {
		n := min(7, len(days))
		out = append(out, week(days[:n], meetings))
		days = days[n:]
	}
	return out
}

func week(days []Day, meetings []Meeting) WeekDrift {
	w := WeekDrift{From: days[0].Date, Until: days[len(days)-1].Date, Rules: []RuleDrift{}}
	var working, planned, taken []free.Span
	for _, d := range days {
		working = append(working, d.Working...)
		for _, k := range d.Kept {
			r := w.rule(k)
			lost := r.lose(k, meetings)
			r.Planned += minutes([]free.Span{k.Span})
			r.Kept += minutes([]free.Span{k.Span}) - minutes(lost)
			planned, taken = append(planned, k.Span), append(taken, lost...)
		}
	}
	working, planned, taken = free.Joined(working), free.Joined(planned), free.Joined(taken)
	w.Working, w.Planned = minutes(working), minutes(planned)
	w.Kept = w.Planned - minutes(taken)
	w.Outside = outside(days, working, meetings)
	slices.SortStableFunc(w.Rules, func(x, y RuleDrift) int { return cmp.Compare(strings.ToLower(x.Label), strings.ToLower(y.Label)) })
	return w
}

func (w *WeekDrift) rule(k Kept) *RuleDrift {
	i := slices.IndexFunc(w.Rules, func(r RuleDrift) bool { return r.Rule == k.Rule })
	if i < 0 {
		i = len(w.Rules)
		w.Rules = append(w.Rules, RuleDrift{Rule: k.Rule, Label: k.Label, Broken: []BrokenTime{}})
	}
	return &w.Rules[i]
}

// lose gives what of a protected block meetings took. Time to oneself is what it is
// kept for, and so is what is called as the rule is.
func (r *RuleDrift) lose(k Kept, meetings []Meeting) []free.Span {
	var lost []free.Span
	for _, m := range meetings {
		if m.From >= k.Until {
			break
		}
		cut := free.Span{From: max(m.From, k.From), Until: min(m.Until, k.Until)}
		if cut.From >= cut.Until || !m.Others || strings.EqualFold(strings.TrimSpace(m.Title), k.Label) {
			continue
		}
		lost = append(lost, cut)
		if len(r.Broken) < brokenAtMost {
			r.Broken = append(r.Broken, BrokenTime{m.Event, m.Title, m.From, minutes([]free.Span{cut}), m.Reason})
		}
	}
	return free.Joined(lost)
}

// outside adds up the meetings of a week outside working hours.
func outside(days []Day, working []free.Span, meetings []Meeting) int {
	from, until := days[0].From, days[len(days)-1].Until
	var met, within []free.Span
	for _, m := range meetings {
		if m.Others && !m.Private {
			met = append(met, free.Span{From: max(m.From, from), Until: min(m.Until, until)})
		}
	}
	met = free.Joined(met)
	for _, m := range met {
		for _, w := range working {
			within = append(within, free.Span{From: max(m.From, w.From), Until: min(m.Until, w.Until)})
		}
	}
	return minutes(met) - minutes(free.Joined(within))
}

func minutes(spans []free.Span) int {
	var n clock.Micros
	for _, s := range spans {
		n += max(0, s.Until-s.From)
	}
	return int(n / 60e6)
}
