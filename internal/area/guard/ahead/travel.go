package ahead

import (
	"fmt"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/when"
)

// How long it takes from one place to another when nobody has said: between two
// addresses, and between two towns.
const (
	across  = 30 * minute
	faraway = 90 * minute
)

// Two places with too little time between, or a place in one town while the principal is in another.
var _ = register(Kind{Name: "travel", Title: "Impossible travel", Find: func(v *View, found func(Finding, ...*Meeting)) {
	var before *Meeting // the one before that has a place
	for _, m := range v.takes {
		if m.Start >= v.Until {
			return
		}
		if m.is(flight) || m.is(travel) {
			before = nil // that is the way itself
			continue
		}
		if m.Start > v.Now && m.Start >= v.From {
			v.elsewhere(m, found)
			if before != nil {
				v.tooShort(before, m, found)
			}
		}
		if m.inPerson() {
			before = m
		}
	}
}})

// tooShort looks at two places in a row.
func (v *View) tooShort(o, m *Meeting, found func(Finding, ...*Meeting)) {
	from, to := o.site, m.site
	if !m.inPerson() || from == to || o.End > m.Start { // overlapping ones are a double-booking
		return
	}
	need := across
	if strings.Contains(from, ",") && strings.Contains(to, ",") || strings.Contains(to, ",") && from != "office" || strings.Contains(from, ",") && to != "office" {
		need = faraway
	}
	gap := m.Start - o.End
	if gap >= need {
		return
	}
	f := Finding{
		Title: "Not enough time to get there", Severity: Medium, Key: from + ">" + to,
		Text: fmt.Sprintf("%s ends at %s at %s, and %s begins %s later at %s, %s, %s. Getting there takes about %s.",
			capital(o.named()), o.End.Time().In(v.zoneAt(o.End)).Format("15:04"), clip(o.Place), m.named(), soon(gap), clip(m.Place), v.day(m.Start), v.whose(m.Start), length(need)),
		Otherwise: fmt.Sprintf("%s arrives about %s late.", v.Name, length(need-gap)),
	}
	if gap == 0 {
		f.Severity = High
	}
	if v.free(m.Start, m.End+need-gap, m) {
		f.Fixes = append(f.Fixes, v.moveTo(m, (o.End+need+step-1)/step*step))
	} else {
		f.Fixes = append(f.Fixes, v.elsewhen(m))
	}
	f.Fixes = append(f.Fixes, v.shorten(o, need-gap), m.open("link", "Join "+m.named()+" by video: add a link"), m.open("place", "Choose a nearer place for "+m.named()))
	found(f, o, m)
}

func soon(gap clock.Micros) string {
	if gap == 0 {
		return "no time"
	}
	return length(gap)
}

// elsewhere looks for a meeting in person at home while its principal is away.
func (v *View) elsewhere(m *Meeting, found func(Finding, ...*Meeting)) {
	d := v.dayAt(m.Start)
	if !d.Away || !m.inPerson() || m.Zone == nil || near(m.Place, d) {
		return
	}
	home := v.home()
	if home == nil {
		home = m.Zone
	}
	at := m.Start.Time()
	if sameClock(home, d.Zone, at) || !sameClock(m.Zone, home, at) || sameClock(m.Zone, d.Zone, at) {
		return // its times are those of where the principal is: nothing says that it is at home
	}
	here := d.Place
	if here == "" {
		here = strings.ReplaceAll(d.Zone.String(), "_", " ")
	}
	f := Finding{
		Title: "In another place that day", Severity: High, Key: d.Place + d.Zone.String() + m.site,
		Text: fmt.Sprintf("%s is at %s, %s %s time on %s, and has no link. %s is in %s then.", capital(m.named()), clip(m.Place), timesIn(m.Start, m.End, m.Zone),
			when.City(m.Zone), m.Start.Time().In(m.Zone).Format("Monday 2 January"), v.Name, here),
		Otherwise: "Everybody else is in the room and " + v.Name + " is not.",
	}
	f.Fixes = []Fix{
		v.back(m), m.open("link", "Let "+v.Name+" join from "+here+": add a link"),
		v.ask(m, "Ask for a link, or another day", everybody, func(loc *time.Location) string {
			return v.Name + " is in " + here + " that day. Can we hold " + m.named() + ", " + span(m.Start, m.End, loc) + ", by video, or on another day?"
		}),
	}
	found(f, m)
}

// back offers the first gap after the principal is at home again.
func (v *View) back(m *Meeting) Fix {
	for _, d := range v.Days {
		if d.Away || len(d.Working) == 0 || d.Working[0].From < m.Start {
			continue
		}
		if at, ok := v.gap(d.Working[0].From, d.Working[0].From+4*24*hour, m.length(), m); ok {
			return v.moveTo(m, at)
		}
	}
	return none
}
