package ahead

import (
	"fmt"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/pattern"
)

// How near the start of a hold without a date of its own may come.
const holdAhead = 72 * hour

var (
	confirmBy = pattern.Of(`(?i)confirm by ([^)\]]+)`)
	dates     = []string{"2006-01-02", "2 Jan 2006", "2 January 2006", "2 Jan", "2 January", "Mon 2 Jan", "Monday 2 January", "Jan 2", "January 2"}
)

// A tentative meeting whose time to be confirmed has come.
var _ = register(Kind{Name: "hold_past", Title: "Hold past its date", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for m := range v.coming {
		if m.Status != "tentative" || m.Redacted || !m.is(hold) && m.Start <= v.Now+24*hour {
			continue // what is near and no hold is not confirmed
		}
		by, ok := v.confirmedBy(m)
		today := clock.DateOf(v.Now.Time().In(v.zoneAt(v.Now)))
		switch {
		case ok && by <= today:
		case !ok && m.Start <= v.Now+holdAhead:
		default:
			continue
		}
		f := Finding{Title: "Hold past its date", Severity: Medium, Key: string(by),
			Text:      fmt.Sprintf("%s, %s on %s, %s, is still only held.", capital(m.named()), v.times(m.Start, m.End), v.day(m.Start), v.whose(m.Start)),
			Otherwise: "The time stays taken for something that may never be, and whoever was promised an answer has none."}
		if ok {
			f.Text = strings.TrimSuffix(f.Text, ".") + ", and was to be confirmed by " + by.In(time.UTC).Format("Monday 2 January") + "."
		}
		confirm, drop := m.on("set", "Confirm it"), m.on("set", "Release it")
		confirm.Status, drop.Status = "confirmed", "cancelled"
		f.Fixes = []Fix{confirm, drop, v.ask(m, "Ask for an answer", everybody, func(loc *time.Location) string {
			return "we are holding " + span(m.Start, m.End, loc) + " for " + m.named() + ". Can you confirm it today? Otherwise we will let it go."
		})}
		found(f, m)
	}
}})

// confirmedBy reads the date out of a title: "HOLD: dinner (confirm by 12 March)". One
// without a year is the last before the meeting.
func (v *View) confirmedBy(m *Meeting) (clock.Date, bool) {
	match := confirmBy().FindStringSubmatch(m.Title)
	if match == nil {
		return "", false
	}
	text := strings.TrimSpace(match[1])
	if strings.EqualFold(text, "today") {
		return clock.DateOf(v.Now.Time().In(v.zoneAt(v.Now))), true
	}
	start := m.Start.Time().In(v.zoneAt(m.Start))
	for _, layout := range dates {
		t, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		if t.Year() == 0 {
			if t = t.AddDate(start.Year(), 0, 0); clock.DateOf(t) > clock.DateOf(start) {
				t = t.AddDate(-1, 0, 0)
			}
		}
		return clock.DateOf(t), true
	}
	return "", false
}
