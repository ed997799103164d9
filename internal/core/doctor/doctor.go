package doctor

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"anteroom/internal/core/db"
)

// Check looks for one sort of broken invariant.
type Check struct {
	// Name says what must hold: "search entries match their records".
	Name string
	// Run gives one line for each thing that does not hold, at most Enough.
	Run func(ctx context.Context, r db.Reader) ([]string, error)
}

// Enough is how many findings of one check are listed.
const Enough = 20

// Query makes a check of a statement that selects what is wrong: each row's
// first column, a text, is one finding.
func Query(name string, q db.SQL) Check {
	return Check{Name: name, Run: func(ctx context.Context, r db.Reader) ([]string, error) {
		all, err := db.All(ctx, r, db.Scan1[string], q)
		if len(all) > Enough {
			all = append(all[:Enough], fmt.Sprintf("… and %d more", len(all)-Enough))
		}
		return all, err
	}}
}

// Report is the outcome of one check.
type Report struct {
	Name     string   `json:"name"`
	Findings []string `json:"findings"`
}

// Sound reports whether nothing was found.
func (r Report) Sound() bool { return len(r.Findings) == 0 }

// Run runs all checks; a check that can't run is a finding itself. While others
// write, a check that asks twice sees two moments and may find what was never
// there; so what is found is looked for again, and counts when it is found again.
func Run(ctx context.Context, r db.Reader, checks []Check) []Report {
	reports := make([]Report, 0, len(checks))
	for _, c := range checks {
		found := c.once(ctx, r)
		for range lookAgain {
			if len(found) == 0 {
				break
			}
			again := c.once(ctx, r)
			found = slices.DeleteFunc(found, func(f string) bool { return !slices.Contains(again, f) })
		}
		reports = append(reports, Report{Name: c.Name, Findings: found})
	}
	return reports
}

// lookAgain is how often a check is repeated that found something.
const lookAgain = 2

func (c Check) once(ctx context.Context, r db.Reader) []string {
	found, err := c.Run(ctx, r)
	if err != nil {
		found = append(found, "can't be checked: "+strings.TrimSpace(err.Error()))
	}
	return found
}
