package ahead

import (
	"fmt"

	"anteroom/internal/core/clock"
)

// How long somebody sits through without a break of breather.
const (
	unbroken = 3*hour + 30*minute
	breather = 10 * minute
)

// One meeting after another for too long.
var _ = register(Kind{Name: "no_break", Title: "No break", Find: func(v *View, found func(Finding, ...*Meeting)) {
	var run []*Meeting
	end := v.From
	finish := func() {
		if len(run) >= 4 && end-run[0].Start >= unbroken && end > v.Now {
			found(v.breathless(run, end-run[0].Start), run...)
		}
		run = nil
	}
	for _, m := range v.takes {
		if m.Start >= v.Until {
			break
		}
		if m.End <= v.From || m.length() > 6*hour || m.is(focus) || m.is(social) {
			continue // time to oneself, and meals, are breaks
		}
		if len(run) > 0 && m.Start-end >= breather {
			finish()
		}
		if len(run) == 0 {
			end = m.End
		}
		run, end = append(run, m), max(end, m.End)
	}
	finish()
}})

func (v *View) breathless(run []*Meeting, long clock.Micros) Finding {
	first, last := run[0], run[len(run)-1]
	f := Finding{Title: "No break", Severity: Low,
		Text: fmt.Sprintf("%d meetings in a row on %s, %s, %s: %s without ten minutes in between, from %s to %s.",
			len(run), v.day(first.Start), v.times(first.Start, first.Start+long), v.whose(first.Start), length(long), first.named(), last.named()),
		Otherwise: "The first that runs over makes all the others late, and " + v.Name + " has no time to eat or to read."}
	best := (*Meeting)(nil)
	for _, m := range run[1 : len(run)-1] {
		if !m.Redacted && !m.Fixed && (best == nil || m.length() > best.length()) {
			best = m
		}
	}
	if best != nil {
		f.Fixes = []Fix{v.shorten(best, 15*minute), v.elsewhen(best), best.open("end", "Change the times of "+best.named())}
	}
	return f
}
