package demo

import (
	"context"
	"fmt"

	"anteroom/internal/area/audit"
)

// timeTargets are the targets of the executives' weeks, by whose they are.
var timeTargets = map[person][]audit.TargetDraft{
	helen: {
		{Label: "Meetings", Sort: audit.AtMost, By: audit.ByKind, Value: "meetings", Minutes: 11 * 60},
		{Label: "Focus", Sort: audit.AtLeast, By: audit.ByKind, Value: "focus", Minutes: 4*60 + 30},
		{Label: "Out of hours", Sort: audit.AtMost, By: audit.ByKind, Value: "outside", Minutes: 2 * 60},
		{Label: "Her direct reports", Sort: audit.Meet, People: []string{marcus.Name, meiLin.Name, rosa.Name}, Weeks: 2, Alone: true},
		{Label: "The chair", Sort: audit.Meet, People: []string{chair.Name}, Weeks: 2},
	},
	marcus: {
		{Label: "Meetings", Sort: audit.AtMost, By: audit.ByKind, Value: "meetings", Minutes: 14 * 60},
		{Label: "Investors", Sort: audit.AtLeast, By: audit.ByGuest, Value: investor.Name, Minutes: 30},
	},
}

// targets sets the executives' targets.
func (b *builder) targets(ctx context.Context) error {
	a, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	for _, who := range []person{helen, marcus} {
		for _, d := range timeTargets[who] {
			d.Principal = b.of[who.Email]
			if _, err := b.Audit.Create(ctx, a, d); err != nil {
				return fmt.Errorf("%s: %w", d.Label, err)
			}
		}
	}
	return nil
}
