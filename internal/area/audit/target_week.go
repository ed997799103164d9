package audit

import (
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/tally"
	"anteroom/internal/core/textkey"
)

// State is how a week stands to a target.
type State string

// The states. What lies ahead is judged as it is booked.
const (
	Met       State = "met"
	Missed    State = "missed"
	OnTrack   State = "on_track"
	WillMiss  State = "will_miss"
	NotJudged State = "off" // not in effect in all of the week, or nothing was booked in a week that is over
)

// TargetWeek is one week of a target.
type TargetWeek struct {
	From    clock.Date `json:"from" format:"date"`
	Until   clock.Date `json:"until" format:"date"`
	State   State      `json:"state" enum:"met,missed,on_track,will_miss,off"`
	Minutes int        `json:"minutes" doc:"Of what the target is about; 0 for people to meet"`
	Missing []string   `json:"missing" doc:"Who of them is not met"`
}

// TargetStands is how the weeks stand to one target.
type TargetStands struct {
	Target TimeTarget   `json:"target"`
	Weeks  []TargetWeek `json:"weeks" doc:"Whole weeks, Monday to Sunday, the first one first"`
	Met    int          `json:"met" doc:"Weeks that are over and met it"`
	Missed int          `json:"missed" doc:"Weeks that missed it"`
	Ahead  int          `json:"ahead" doc:"Weeks to come that will miss it, as they are booked"`
}

// counter adds up the minutes of targets.
type counter struct {
	st      *study
	targets []TimeTarget
	weeks   [][]clock.Micros // by target and week
	booked  []bool           // whether anything is, by week
	occasions
}

// counted finds what each item counts for.
func (st *study) counted(targets []TimeTarget) *counter {
	for i := range st.items {
		it := &st.items[i]
		it.words = it.label
		if it.of != nil {
			it.words += " " + strings.Join(it.of.Categories, " ")
		}
		it.words = " " + textkey.Fold(it.words) + " "
	}
	c := &counter{st: st, targets: targets, booked: make([]bool, (len(st.days)+6)/7), occasions: st.occasions()}
	for i := range targets {
		t := &targets[i]
		c.weeks = append(c.weeks, make([]clock.Micros, (len(st.days)+6)/7))
		if t.Sort == Meet {
			continue
		}
		var words []string // each with a space around it, so that it is whole
		for _, w := range strings.Fields(textkey.Fold(t.Value)) {
			words = append(words, " "+w+" ")
		}
		for n := range st.items {
			if it := &st.items[n]; st.countsFor(it, t, words) {
				it.targets = append(it.targets, i)
			}
		}
	}
	return c
}

// countsFor reports whether an item is what a target is about, whatever its hours.
func (st *study) countsFor(it *item, t *TimeTarget, words []string) bool {
	switch t.By {
	case ByKind:
		switch t.Value {
		case booked, outside:
			return it.kind != kept
		case meetings:
			return it.kind == oneToOne || it.kind == meeting
		case focus:
			return it.kind == own || it.kind == kept
		}
		return string(it.kind) == t.Value
	case ByTag:
		return it.category == t.Value || it.of != nil && slices.Contains(it.of.Tags, ref.ID(t.Value))
	case ByWords:
		return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(it.words, w) })
	case ByGuest:
		return it.of != nil && st.named(it.of, personKey(t.Value, t.Value))
	}
	return false
}

// named reports whether somebody who is named by an address or a name takes part.
func (st *study) named(m *Meeting, key string) bool {
	return slices.ContainsFunc(st.others(m), func(g Guest) bool {
		return !g.Declined && (personKey(g.Email, g.Name) == key || personKey("", g.Name) == key)
	})
}

// occasions says when people are met, by address and by name, and when alone.
type occasions struct{ any, alone map[string][]clock.Micros }

func (st *study) occasions() occasions {
	o := occasions{map[string][]clock.Micros{}, map[string][]clock.Micros{}}
	for i := range st.all {
		m := &st.all[i]
		if m.Redacted || m.Parent != "" || len(m.Guests) == 0 || st.leaves(m) != nil {
			continue
		}
		others := st.others(m)
		for _, g := range others {
			if g.Declined {
				continue
			}
			for _, key := range slices.Compact([]string{personKey(g.Email, g.Name), personKey("", g.Name)}) {
				o.any[key] = append(o.any[key], m.From)
				if len(others) == 1 {
					o.alone[key] = append(o.alone[key], m.From)
				}
			}
		}
	}
	return o
}

func (c *counter) add(p *tally.Piece, it *item) {
	c.booked[p.Day/7] = c.booked[p.Day/7] || it.kind != kept
	for _, i := range it.targets {
		if c.targets[i].Value == outside && c.targets[i].By == ByKind && p.Mask&working != 0 {
			continue
		}
		c.weeks[i][p.Day/7] += p.Length()
	}
}

// stand says how each week stands to each target.
func (c *counter) stand() []TargetStands {
	out := make([]TargetStands, len(c.targets))
	for i := range c.targets {
		out[i] = TargetStands{Target: c.targets[i], Weeks: []TargetWeek{}}
		for w := range c.weeks[i] {
			one := c.week(&c.targets[i], w, int(c.weeks[i][w]/minute))
			switch one.State {
			case Met:
				out[i].Met++
			case Missed:
				out[i].Missed++
			case WillMiss:
				out[i].Ahead++
			}
			out[i].Weeks = append(out[i].Weeks, one)
		}
	}
	return out
}

func (c *counter) week(t *TimeTarget, w, minutes int) TargetWeek {
	days := c.st.days[7*w : min(7*w+7, len(c.st.days))]
	out := TargetWeek{From: days[0].Date, Until: days[len(days)-1].Date, State: NotJudged, Missing: []string{}}
	if over := out.Until < c.st.today; !t.holds(out.From, out.Until) || over && !c.booked[w] {
		return out
	}
	out.Minutes = minutes
	good := minutes <= t.Minutes
	switch t.Sort {
	case AtLeast:
		good = minutes >= t.Minutes
	case Meet:
		out.Missing = c.missing(t, days[len(days)-1].Until)
		good = len(out.Missing) == 0
	}
	switch over := out.Until < c.st.today; {
	case over && good:
		out.State = Met
	case over:
		out.State = Missed
	case good:
		out.State = OnTrack
	default:
		out.State = WillMiss
	}
	return out
}

// missing tells who of a target's people is not met in the weeks up to an instant.
func (c *counter) missing(t *TimeTarget, until clock.Micros) []string {
	from := until - clock.Micros(t.Weeks)*week
	out := []string{}
	starts := c.occasions.any
	if t.Alone {
		starts = c.occasions.alone
	}
	for _, who := range t.People {
		if !slices.ContainsFunc(starts[personKey(who, who)], func(at clock.Micros) bool { return from <= at && at < until }) {
			out = append(out, who)
		}
	}
	return out
}

// back is how much earlier than the weeks meetings matter to targets.
func back(targets []TimeTarget) clock.Micros {
	most := 0
	for _, t := range targets {
		most = max(most, t.Weeks)
	}
	return clock.Micros(most) * week
}
