package said

import (
	"fmt"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

// MaxRunes is how much of a text is read.
const MaxRunes = 1000

// Context is what is known without being said.
type Context struct {
	Now         clock.Micros
	From, Until clock.Micros // what is asked about
	Zone        *zone.Zone   // of who says it
	DayFirst    bool         // 12/3 is 12 March
}

// Reading is what somebody said.
type Reading struct {
	Can        []free.Span // within what was asked about, joined
	Understood []string    // how: "Tue 24 Mar 12:00–18:00", "not Fridays"
	Unread     []string    // what was not understood
}

// phrase is one thing that was said: on some days, at some time.
type phrase struct {
	text        string
	not         bool
	days        *days // nil for every day
	from, until int   // minutes on the wall; until is 0 for the whole day
	joined      bool  // by "and" or "or" to the one before
	read        bool
}

const wholeDay = 24 * 60

// Read understands a text. It never fails: in the worst case everything is unread,
// and every time is good.
func Read(text string, c Context) Reading {
	var r Reading
	all := phrases(text, c)
	positive := false
	for _, p := range all {
		if !p.read {
			r.Unread = append(r.Unread, p.text)
			continue
		}
		positive = positive || !p.not
	}
	var can, cannot []free.Span
	where := []free.Place{{Zone: c.Zone}}
	free.Days(where, c.From, c.Until, func(d *free.Day) {
		for _, p := range all {
			if !p.read || p.days != nil && !p.days.has(d) {
				continue
			}
			if p.days != nil && p.days.once && !p.not && !p.days.next(d.Weekday) {
				continue // who says "Tuesday" means the next one
			}
			span := d.Span
			if p.until > 0 {
				span = d.Between(p.from, p.until)
			}
			if span.From >= span.Until {
				continue
			}
			if p.not {
				cannot = append(cannot, span)
			} else {
				can = append(can, span)
			}
		}
	})
	if !positive {
		can = []free.Span{{From: c.From, Until: c.Until}}
	}
	r.Can = subtract(free.Joined(can), free.Joined(cannot))
	for _, p := range all {
		if p.read {
			r.Understood = append(r.Understood, p.String())
		}
	}
	return r
}

// subtract takes the second from the first; both are joined.
func subtract(from, what []free.Span) []free.Span {
	var out []free.Span
	for _, s := range from {
		for _, w := range what {
			if w.Until <= s.From || w.From >= s.Until {
				continue
			}
			if s.From < w.From {
				out = append(out, free.Span{From: s.From, Until: w.From})
			}
			s.From = w.Until
			if s.From >= s.Until {
				break
			}
		}
		if s.From < s.Until {
			out = append(out, s)
		}
	}
	return out
}

// String says how a phrase was understood.
func (p phrase) String() string {
	var parts []string
	if p.not {
		parts = append(parts, "not")
	}
	switch {
	case p.days != nil:
		parts = append(parts, p.days.String(p.not))
	case p.until == 0:
		parts = append(parts, "any day")
	}
	if p.until > 0 {
		parts = append(parts, clockText(p.from)+"–"+clockText(p.until))
	}
	return strings.Join(parts, " ")
}

func clockText(min int) string { return fmt.Sprintf("%02d:%02d", min/60, min%60) }

// days are those of some weekdays, or between two dates.
type days struct {
	weekdays    [7]bool
	week        bool  // weekdays is meant
	first, last int64 // days since 1970, when last is not 0
	once        bool  // "Tuesday" is the next one, "Tuesdays" are all
	done        [7]bool
}

func (d *days) has(day *free.Day) bool {
	if d.last != 0 && (day.Number < d.first || day.Number > d.last) {
		return false
	}
	return !d.week || d.weekdays[day.Weekday]
}

// next reports whether this is the first of its weekday.
func (d *days) next(w time.Weekday) bool {
	was := d.done[w]
	d.done[w] = true
	return !was
}

func (d *days) String(all bool) string {
	var names []string
	if d.week {
		for i := range 7 {
			w := time.Weekday((i + 1) % 7)
			if !d.weekdays[w] {
				continue
			}
			name := w.String()[:3]
			if all || !d.once {
				name = w.String() + "s"
			}
			names = append(names, name)
		}
	}
	if d.last != 0 {
		text := dateText(d.first)
		if d.last != d.first {
			text += " to " + dateText(d.last)
		}
		if len(names) > 0 {
			return strings.Join(names, ", ") + " of " + text
		}
		return text
	}
	return strings.Join(names, ", ")
}

func dateText(day int64) string { return zone.DayWall(day).Time().Format("Mon 2 Jan") }
