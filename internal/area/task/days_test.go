package task

import (
	"fmt"
	"testing"
)

func TestNamesOfDays(t *testing.T) {
	const friday = "2026-11-27"
	for due, want := range map[string]string{
		"": "[  false]", "late": "[ 2026-11-27 false]", "today": "[2026-11-27 2026-11-28 false]", "week": "[2026-11-23 2026-11-30 false]", "next": "[2026-11-30 2026-12-07 false]", "month": "[2026-11-01 2026-12-01 false]", "none": "[  true]",
		"2026-11-01..2026-11-03": "[2026-11-01 2026-11-04 false]", "..2026-11-03": "[ 2026-11-04 false]", "2026-11-01..": "[2026-11-01  false]", "2026-13-99..x": "[  false]", "storm": "[  false]",
	} {
		from, before, undated := DaysOf(due, friday, "monday")
		if got := fmt.Sprintf("[%s %s %v]", from, before, undated); got != want {
			t.Errorf("%q: %s", due, got)
		}
	}
	if from, before, _ := DaysOf("week", friday, "sunday"); from != "2026-11-22" || before != "2026-11-29" {
		t.Errorf("%s %s", from, before)
	}
}
