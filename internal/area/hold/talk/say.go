package talk

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/when"
)

// Option is a held time.
type Option struct {
	Letter      string
	From, Until clock.Micros
	Zones       []Zone // its own first
}

// Zone is a clock that somebody concerned reads.
type Zone struct {
	Loc *time.Location
	Who []string
}

// Meeting is what the times are held for.
type Meeting struct {
	Title, Place, Link string
	Minutes            int
	Guests             []string
	Options            []Option
	ConfirmBy          clock.Micros
	Zone               *time.Location // of ConfirmBy
	Asked              clock.Micros   // when the options were sent; 0 for not yet
}

const (
	longDate = "Monday 2 January 2006"
	hours    = "15:04"
)

// Options writes the options for whoever is to choose.
func Options(m Meeting) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\n", m.Title, draft.Length(m.Minutes))
	if where := strings.TrimSpace(strings.Join(slices.DeleteFunc([]string{m.Place, m.Link}, func(s string) bool { return s == "" }), ", ")); where != "" {
		fmt.Fprintf(&b, "Where: %s\n", where)
	}
	if len(m.Options) == 1 {
		b.WriteString("\nThis time is held for you:\n")
	} else {
		b.WriteString("\nThese times are held for you:\n")
	}
	m.list(&b)
	ask := "Please tell me which one suits you"
	if len(m.Options) == 1 {
		ask = "Please tell me whether it suits you"
	}
	fmt.Fprintf(&b, "\n%s by %s. After that I have to let the time go.\n", ask, m.deadline())
	return b.String()
}

// Chase is a reminder for those who have not answered.
func Chase(m Meeting, now clock.Micros) string {
	var b strings.Builder
	who := ""
	if len(m.Guests) == 1 {
		who = m.Guests[0]
	}
	b.WriteString(draft.Hello(who))
	held := "I am holding " + several(len(m.Options)) + " for “" + m.Title + "”"
	if m.Asked != 0 {
		held = "On " + m.Asked.Time().In(m.Zone).Format("Monday 2 January") + " I sent you " + several(len(m.Options)) + " for “" + m.Title + "”"
	}
	if m.ConfirmBy > now {
		fmt.Fprintf(&b, "%s and have not heard from you yet. I can hold %s until %s.\n", held, it(len(m.Options)), m.deadline())
	} else {
		fmt.Fprintf(&b, "%s and have not heard from you yet. I could hold %s until %s.\n", held, it(len(m.Options)), m.deadline())
	}
	m.list(&b)
	if len(m.Options) == 1 {
		b.WriteString("\nCould you tell me whether it suits you, or which other time would?\n")
	} else {
		b.WriteString("\nCould you tell me which one suits you, or that none of them does?\n")
	}
	return b.String()
}

// Subject is the subject line of either.
func Subject(m Meeting) string {
	if len(m.Options) == 1 {
		return m.Title + ": does this time suit you?"
	}
	return m.Title + ": which time suits you?"
}

func (m *Meeting) list(b *strings.Builder) {
	for _, o := range m.Options {
		if len(o.Zones) == 0 {
			continue
		}
		own := o.Zones[0].Loc
		on := clock.DateOf(o.From.Time().In(own))
		label := ""
		if len(m.Options) > 1 {
			label = o.Letter + ". "
		}
		fmt.Fprintf(b, "\n%s%s\n", label, o.From.Time().In(own).Format(longDate))
		indent := strings.Repeat(" ", len(label))
		said := map[string]bool{}
		for _, z := range o.Zones {
			first, _ := when.Clocks{First: z.Loc}.Times(o.From, o.Until, on)
			line := first + " " + when.City(z.Loc)
			if said[line] {
				continue
			}
			said[line] = true
			if len(z.Who) > 0 {
				line += " (" + strings.Join(z.Who, ", ") + ")"
			}
			fmt.Fprintf(b, "%s%s\n", indent, line)
		}
	}
}

// deadline is when to answer by, in each zone concerned.
func (m *Meeting) deadline() string {
	t := m.ConfirmBy.Time()
	text := t.In(m.Zone).Format(longDate+", "+hours) + " " + when.City(m.Zone) + " time"
	var others []string
	own := t.In(m.Zone).Format(longDate + hours)
	for _, o := range m.Options {
		for _, z := range o.Zones {
			there := t.In(z.Loc)
			line := there.Format(hours) + " " + when.City(z.Loc)
			if there.Format(longDate) != t.In(m.Zone).Format(longDate) {
				line = there.Format("Mon 2 Jan 15:04") + " " + when.City(z.Loc)
			}
			if there.Format(longDate+hours) != own && !slices.Contains(others, line) {
				others = append(others, line)
			}
		}
	}
	if len(others) > 0 {
		text += " (" + strings.Join(others, ", ") + ")"
	}
	return text
}

func several(n int) string {
	if n == 1 {
		return "a time"
	}
	words := []string{"", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(words) {
		return words[n] + " times"
	}
	return fmt.Sprintf("%d times", n)
}

func it(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}
