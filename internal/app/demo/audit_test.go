package demo_test

import (
	"testing"

	"anteroom/internal/app/demo"
	"anteroom/internal/area/audit"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// wellSpent holds that there is something to see of where somebody's time goes,
// whatever the day: the four weeks before this one and the four after.
func wellSpent(t *testing.T, h demo.House, a access.Actor, principal ref.ID, today clock.Date) {
	t.Helper()
	monday := today.AddDays(-((int(today.Weekday()) + 6) % 7))
	for _, from := range []int{-28, 7} {
		r, err := h.Audit.Report(t.Context(), a, audit.Range{Principal: principal, From: monday.AddDays(from), Until: monday.AddDays(from + 27)})
		if err != nil {
			t.Fatal(err)
		}
		kinds, met, missed := 0, 0, 0
		for _, k := range r.Kinds {
			if k.Times > 0 {
				kinds++
			}
		}
		for _, s := range r.Targets {
			met, missed = met+s.Met, missed+s.Missed+s.Ahead
			t.Logf("%s: %d met, %d missed, %d ahead, %+v", s.Target.Label, s.Met, s.Missed, s.Ahead, s.Weeks)
		}
		if kinds < 4 || len(r.Categories) < 5 || len(r.People) < 5 || len(r.Unsorted) < 3 || len(r.Targets) < 4 || missed == 0 || from < 0 && met == 0 {
			t.Errorf("from %s: %d kinds, %d categories, %d people, %d unsorted, %d targets, %d weeks met and %d missed", r.From, kinds, len(r.Categories), len(r.People), len(r.Unsorted), len(r.Targets), met, missed)
		}
	}
}
