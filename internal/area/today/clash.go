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
	var open []int // those not yet over where the sweep stands
	for _, i := range order {
		m := &meetings[i]
		open = slices.DeleteFunc(open, func(j int) bool { return meetings[j].EndUS <= m.StartUS })
		for _, j := range open {
			m.Clash = append(m.Clash, meetings[j].Event)
			meetings[j].Clash = append(meetings[j].Clash, m.Event)
		}
		open = append(open, i)
	}
}
