package demo

import (
	"context"
	"fmt"

	"anteroom/internal/area/rulebook"
	"anteroom/internal/core/rank"
)

var week = []int{1, 2, 3, 4, 5}

func weekly(from, until string, days ...int) []rulebook.RuleTimes {
	if len(days) == 0 {
		days = week
	}
	return []rulebook.RuleTimes{{Days: days, From: from, Until: until}}
}

// timeRules are the rules of the executives' time, by whose they are.
var timeRules = map[person][]rulebook.Draft{
	helen: {
		{Sort: rulebook.Protected, Label: "Focus time", Times: weekly("16:00", "17:30", 3), Override: rulebook.WithReason},
		{Sort: rulebook.Protected, Label: "Thinking time", Times: weekly("14:30", "16:00", 4), Override: rulebook.WithReason},
		{Sort: rulebook.Protected, Label: "School pick-up", Times: weekly("16:30", "18:00", 5), Stay: rulebook.AtHome, Override: rulebook.OnlyPrincipal},
		{Sort: rulebook.Rather, Label: "Outside meetings in the afternoon", Times: weekly("14:00", "17:30")},
		{Sort: rulebook.RatherNot, Label: "Nothing before nine", Times: weekly("00:00", "09:00")},
		{Sort: rulebook.Hours, Label: "Summer hours", From: "07-15", Until: "08-31", Times: append(weekly("08:30", "18:00", 1, 2, 3, 4), weekly("08:30", "14:00", 5)...)},
		{Sort: rulebook.Hours, Label: "In Singapore", Stay: rulebook.AtPlace, Place: "Singapore", Times: weekly("09:00", "19:00")},
	},
	marcus: {
		{Sort: rulebook.Protected, Label: "Gym", Times: weekly("12:45", "14:00", 3), Override: rulebook.Anyone},
		{Sort: rulebook.Protected, Label: "Little League", Times: weekly("16:30", "18:00", 1), Stay: rulebook.AtHome, Override: rulebook.OnlyPrincipal},
		{Sort: rulebook.RatherNot, Label: "No meetings on Friday afternoon", Times: weekly("13:00", "18:00", 5)},
	},
}

// rules gives the executives rules of their time, and says what goes first for Helen.
func (b *builder) rules(ctx context.Context) error {
	a, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	for _, who := range []person{helen, marcus} {
		for _, d := range timeRules[who] {
			d.Principal = b.of[who.Email]
			if _, err := b.Rules.Create(ctx, a, d); err != nil {
				return fmt.Errorf("%s: %w", d.Label, err)
			}
		}
	}
	for _, d := range []rulebook.PriorityDraft{
		{Label: "Board before investors", Until: b.date(60), First: []rank.Line{{By: rank.Words, Value: "board"}, {By: rank.Guest, Value: chair.Email}, {By: rank.Guest, Value: "@marchetti-capital.example"}}},
		{Label: "As usual", First: []rank.Line{{By: rank.Guest, Value: banker.Email}, {By: rank.Words, Value: "results"}}, Last: []rank.Line{{By: rank.Words, Value: "talent"}, {By: rank.Words, Value: "press"}}},
	} {
		d.Principal = b.of[helen.Email]
		if _, err := b.Rules.Order(ctx, a, d); err != nil {
			return fmt.Errorf("%s: %w", d.Label, err)
		}
	}
	return nil
}
