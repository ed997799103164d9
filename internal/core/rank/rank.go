package rank

import (
	"cmp"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/textkey"
)

// Usual is the weight of what no list names. What goes first weighs more, up to Most;
// what can wait weighs less, down to Least.
const (
	Least = 0
	Usual = 50
	Most  = 100
)

// By is what a line goes by.
type By string

// The ways to name meetings.
const (
	Tag   By = "tag"   // the id of a tag that a meeting has
	Words By = "words" // words of which each is in the title, or in a category
	Guest By = "guest" // an address, or "@board.example" for everybody there, who is invited
)

// Line names meetings.
type Line struct {
	By    By     `json:"by" enum:"tag,words,guest"`
	Value string `json:"value" maxLength:"200" doc:"The id of a tag, words of a title, an address or @domain"`
}

// List is an order that somebody gave, in effect from one date until another, both
// inclusive and empty for no bound.
type List struct {
	ID          string // to decide between lists that are alike otherwise
	Label       string
	From, Until clock.Date
	First       []Line // what goes first, the first before the second
	Last        []Line // what can wait, the last the longest
}

// Meeting is what is known of a meeting.
type Meeting struct {
	Title      string
	Categories []string
	Tags       []string // ids
	Guests     []string // addresses
}

// Weight is how much a meeting matters, and which line says so: nil for Usual.
type Weight struct {
	Points int
	Line   *Line
	List   *List
}

// Text is what a meeting goes by, for people to read: empty for Usual, and for a tag
// the name of the list.
func (w Weight) Text() string {
	switch {
	case w.Line == nil:
		return ""
	case w.Line.By == Tag:
		return w.List.Label
	}
	return w.Line.Value
}

// High reports whether something goes before what is usual.
func (w Weight) High() bool { return w.Points > Usual }

// Low reports whether something can wait.
func (w Weight) Low() bool { return w.Points < Usual }

// Of weighs a meeting on a date. Of several lists that hold then, that decides which
// ends soonest and, of those, which began last: what was said for a while goes before
// what was said for good. A list that does not name the meeting leaves it to the next.
func Of(lists []List, on clock.Date, m Meeting) Weight {
	known := lower(m)
	var best *List
	out := Weight{Points: Usual}
	for i := range lists {
		l := &lists[i]
		if !l.Holds(on) || best != nil && !l.before(best) {
			continue
		}
		if points, line := l.weigh(known); line != nil {
			best, out = l, Weight{Points: points, Line: line, List: l}
		}
	}
	return out
}

// Holds reports whether a list is in effect on a date.
func (l *List) Holds(on clock.Date) bool {
	return (l.From == "" || l.From <= on) && (l.Until == "" || on <= l.Until)
}

// before reports whether a list decides before another that names the same meeting.
func (l *List) before(o *List) bool {
	const never = clock.Date("9999-99-99")
	return cmp.Or(cmp.Compare(cmp.Or(l.Until, never), cmp.Or(o.Until, never)), cmp.Compare(o.From, l.From), cmp.Compare(l.ID, o.ID)) < 0
}

// weigh finds the first line that names a meeting; of what can wait, the last.
func (l *List) weigh(m Meeting) (int, *Line) {
	for i := range l.First {
		if l.First[i].names(m) {
			return Most - (Most-Usual)*i/(len(l.First)+1), &l.First[i]
		}
	}
	for i := len(l.Last) - 1; i >= 0; i-- {
		if l.Last[i].names(m) {
			return Least + Usual*(len(l.Last)-1-i)/(len(l.Last)+1), &l.Last[i]
		}
	}
	return Usual, nil
}

// lower folds what is known, once for every line.
func lower(m Meeting) Meeting {
	out := Meeting{Title: " " + textkey.Fold(m.Title) + " ", Tags: m.Tags}
	for _, c := range m.Categories {
		out.Title += textkey.Fold(c) + " "
	}
	for _, g := range m.Guests {
		if key, ok := textkey.Email(g); ok {
			out.Guests = append(out.Guests, key)
		}
	}
	return out
}

// names reports whether a line names a meeting that was folded.
func (l *Line) names(m Meeting) bool {
	switch l.By {
	case Tag:
		return slices.Contains(m.Tags, l.Value)
	case Guest:
		value := strings.ToLower(strings.TrimSpace(l.Value))
		return value != "" && slices.ContainsFunc(m.Guests, func(g string) bool {
			return g == value || value[0] == '@' && strings.HasSuffix(g, value)
		})
	case Words:
		all := strings.Fields(textkey.Fold(l.Value))
		return len(all) > 0 && !slices.ContainsFunc(all, func(w string) bool { return !strings.Contains(m.Title, " "+w+" ") })
	}
	return false
}
