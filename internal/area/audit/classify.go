package audit

import (
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/tally"
	"anteroom/internal/core/textkey"
)

// Kind is what sort of time something is.
type Kind string

// The kinds, in the order of the report.
const (
	oneToOne    Kind = "one_to_one"
	meeting     Kind = "meeting"
	private     Kind = "private" // or not to be known
	travel      Kind = "travel"
	preparation Kind = "preparation" // and follow-up
	buffer      Kind = "buffer"
	own         Kind = "own"  // booked, with nobody else
	kept        Kind = "kept" // protected, and nothing booked in it
)

var kinds = []Kind{oneToOne, meeting, private, travel, preparation, buffer, own, kept}

// weights say which of two things at once counts: what has somebody else in it before
// the way there, that before what is around it, and last of all time of one's own.
var weights = map[Kind]int{oneToOne: 3, meeting: 3, private: 3, travel: 2, preparation: 1, buffer: 1, own: 0, kept: -1}

// The measures of targets by kind; those that are no kind are several.
const (
	booked   = "booked"
	meetings = "meetings"
	focus    = "focus"   // of their own, and kept
	outside  = "outside" // of working hours
)

var measures = []string{booked, meetings, string(oneToOne), string(meeting), string(travel), string(preparation), string(buffer), string(private), string(own), focus, outside}

// The categories that are no tag.
const (
	uncategorised = "none"
	hidden        = "private"
)

// item is what takes time, as it is counted.
type item struct {
	of       *Meeting // nil for what is kept
	kind     Kind
	label    string
	words    string   // of the title and the categories, folded
	category string   // the id of a tag, "none", "private", or "=" and a word that came with the meeting
	people   []string // keys
	targets  []int    // those of minutes that it counts for
}

// LeftOut is how many entries of the range count nowhere.
type LeftOut struct {
	AllDay    int `json:"all_day" doc:"They say what a day is, not what takes its hours"`
	Cancelled int `json:"cancelled"`
	Declined  int `json:"declined" doc:"By the principal"`
	Free      int `json:"free" doc:"Marked as taking no time"`
	Holds     int `json:"holds" doc:"Options of hold sets: their time is shown apart"`
	Unread    int `json:"unread" doc:"There is more than can be read at once"`
}

// sort sorts what was read into what counts and what doesn't.
func (st *study) sort() {
	weeks := st.span()
	from, until := st.within()
	parents := map[ref.ID]*Meeting{}
	for i := range st.all {
		if m := &st.all[i]; m.Parent == "" {
			parents[m.Event] = m
		}
	}
	for i := range st.all {
		m := &st.all[i]
		if m.From >= weeks.Until || m.Until <= weeks.From {
			continue
		}
		if out := st.leaves(m); out != nil {
			if m.From < until && m.Until > from {
				*out++
			}
			if out == &st.left.Holds {
				st.held = append(st.held, tally.Entry{Span: m.Span})
			}
			continue
		}
		it := item{of: m, kind: st.kindOf(m), label: m.Title}
		about := m
		if p := parents[m.Parent]; p != nil {
			about = p // time around a meeting is for the same as the meeting
		}
		it.category = st.category(about, it.kind)
		if it.kind == oneToOne || it.kind == meeting {
			for _, g := range st.others(m) {
				if key := personKey(g.Email, g.Name); key != "" && !g.Declined && !slices.Contains(it.people, key) {
					it.people = append(it.people, key)
				}
			}
		}
		st.items = append(st.items, it)
		st.entries = append(st.entries, tally.Entry{Span: m.Span, Weight: weights[it.kind]})
	}
}

// within gives the first instant of the range, and the first after it.
func (st *study) within() (from, until clock.Micros) {
	for _, d := range st.days {
		if d.Date == st.From {
			from = d.From
		}
		if d.Date == st.Until {
			until = d.Until
		}
	}
	return from, until
}

// inside reports whether a date is one of the range; the weeks around it are only for targets.
func (st *study) inside(d clock.Date) bool { return st.From <= d && d <= st.Until }

// leaves gives the reason for which something counts nowhere; nil when it counts.
func (st *study) leaves(m *Meeting) *int {
	switch {
	case m.Cancelled:
		return &st.left.Cancelled
	case m.Held:
		return &st.left.Holds
	case m.AllDay:
		return &st.left.AllDay
	case !m.Busy:
		return &st.left.Free
	case st.declined(m):
		return &st.left.Declined
	}
	return nil
}

func (st *study) isSelf(g *Guest) bool {
	return st.self.Email != "" && strings.EqualFold(g.Email, st.self.Email) || g.Email == "" && textkey.Fold(g.Name) == textkey.Fold(st.self.Name)
}

func (st *study) declined(m *Meeting) bool {
	return slices.ContainsFunc(m.Guests, func(g Guest) bool { return g.Declined && st.isSelf(&g) })
}

// others are the people of a meeting beside the principal.
func (st *study) others(m *Meeting) []Guest {
	var all []Guest
	for _, g := range m.Guests {
		if !g.Room && !st.isSelf(&g) {
			all = append(all, g)
		}
	}
	return all
}

func (st *study) kindOf(m *Meeting) Kind {
	switch {
	case m.Redacted || m.Private:
		return private
	case strings.HasPrefix(m.Block, "travel"):
		return travel
	case strings.HasPrefix(m.Block, "buffer"):
		return buffer
	case m.Block != "":
		return preparation
	}
	switch n := len(st.others(m)); {
	case n == 1:
		return oneToOne
	case n == 0 && m.OnTheWay && !m.Link:
		return travel
	case n > 1 || m.Link || m.Place:
		return meeting
	}
	return own
}

// category gives what something counts under: the first of its tags by name, or a word
// that it came with, as that may be a tag's name too.
func (st *study) category(m *Meeting, kind Kind) string {
	best, name := "", ""
	for _, id := range m.Tags {
		if t, ok := st.tags[id]; ok && (best == "" || textkey.Sort(t.Name) < name) {
			best, name = string(id), textkey.Sort(t.Name)
		}
	}
	if best != "" {
		return best
	}
	for _, word := range m.Categories {
		if word = strings.Join(strings.Fields(word), " "); word == "" {
			continue
		}
		for id, t := range st.tags {
			if textkey.Name(t.Name) == textkey.Name(word) {
				return string(id)
			}
		}
		return "=" + word
	}
	if kind == private {
		return hidden
	}
	return uncategorised
}
