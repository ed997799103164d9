package ahead

import (
	"fmt"
	"time"

	"anteroom/internal/core/clock"
)

// A week is full with so many meetings, and focus needs so much in one piece.
const (
	fullWeek   = 12
	inOnePiece = 90 * minute
)

// Offer: a full week of which nothing is kept for thinking.
var _ = register(Kind{Name: "offer_focus", Title: "Offer: focus time", Find: func(v *View, found func(Finding, ...*Meeting)) {
	for i, d := range v.Days {
		if d.Date.Weekday() != time.Monday || i+5 > len(v.Days) {
			continue
		}
		from, until := d.from, v.Days[i+4].from+24*hour
		if until <= v.Now || until > v.Until+24*hour || from < v.From {
			continue
		}
		meetings, kept := 0, focused(v.Days[i:i+5])
		for _, m := range v.takes {
			if m.End <= from || m.Start >= until {
				continue
			}
			meetings++
			kept = kept || m.is(focus) && m.length() >= inOnePiece
		}
		if kept || meetings < fullWeek {
			continue
		}
		found(v.thinking(d, v.Days[i:i+5], from, meetings))
	}
}})

// focused reports whether a rule protects time for thinking.
func focused(days []Day) bool {
	for _, d := range days {
		for _, k := range d.Kept {
			if titles.get(k.Label)&focus != 0 && k.Until-k.From >= inOnePiece {
				return true
			}
		}
	}
	return false
}

func (v *View) thinking(monday Day, days []Day, from clock.Micros, meetings int) Finding {
	f := Finding{Title: "A week without focus time", Severity: Offer, Key: string(monday.Date), StartUS: max(from, v.Now), EndUS: max(from, v.Now),
		Text:      fmt.Sprintf("The week of %s has %d meetings, and no %s in one piece are kept for %s.", v.day(max(from, v.Now)), meetings, length(inOnePiece), v.Name),
		Otherwise: "What is still free will fill up, and what needs thought is done at night."}
	if len(days) > 0 && len(days[0].Working) > 0 {
		f.StartUS = max(days[0].Working[0].From, v.Now)
		f.EndUS = f.StartUS
	}
	for _, d := range days {
		if len(d.Working) == 0 || len(f.Fixes) == 3 {
			continue
		}
		day := d.Working[len(d.Working)-1]
		if at, ok := v.gap(d.Working[0].From, day.Until, inOnePiece, nil); ok && at < day.Until {
			f.Fixes = append(f.Fixes, v.blockIn(v.usual(), "Focus time", at, at+inOnePiece))
		}
	}
	return f
}
