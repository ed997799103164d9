package today

import (
	"cmp"
	"slices"

	"anteroom/internal/core/ref"
)

// takesTime reports whether a meeting keeps its principal from being elsewhere:
// it is busy, not cancelled, not all day (those are mostly notes about the
// day), and lasts.
func takesTime(m Meeting) bool {
	return m.Busy && m.Status != "cancelled" && !m.AllDay && m.StartUS < m.EndUS
}

// clashesAtMost is how many clashes one meeting names. A calendar with hundreds of
// meetings at one time is broken, and naming them all is a square of them.
const clashesAtMost = 8

// markClashes notes on each of one principal's meetings which others take the
// same time. Meetings that only touch don't clash.
func markClashes(meetings []Meeting) {
	order := make([]int, 0, len(meetings))
	for i := range meetings {
		meetings[i].Clash = []ref.ID{}
		if takesTime(meetings[i]) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(meetings[a].StartUS, meetings[b].StartUS) })
	var open []int // those not yet over where the sweep stands, the longest ones only
	for _, i := range order {
		m := &meetings[i]
		open = slices.DeleteFunc(open, func(j int) bool { return meetings[j].EndUS <= m.StartUS })
		for _, j := range open {
			clash(m, &meetings[j])
		}
		open = append(open, i)
		if len(open) > clashesAtMost {
			ends := func(a, b int) int { return cmp.Compare(meetings[a].EndUS, meetings[b].EndUS) }
			first := slices.MinFunc(open, ends)
			open = slices.DeleteFunc(open, func(j int) bool { return j == first })
		}
	}
}

func clash(a, b *Meeting) {
	if len(a.Clash) < clashesAtMost {
		a.Clash = append(a.Clash, b.Event)
	}
	if len(b.Clash) < clashesAtMost {
		b.Clash = append(b.Clash, a.Event)
	}
}
