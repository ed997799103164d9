package main

import (
	"context"
	"fmt"
	"time"

	plans "anteroom/internal/area/run"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/op"
)

// planned is how many steps the plan has whose day moves.
const planned = 200

// plan moves the day of a plan, and with it all of its steps, in one act.
func (v *viewed) plan() (figure, error) {
	ctx := context.Background()
	steps := make([]plans.RunStep, planned)
	for i := range steps {
		steps[i] = plans.RunStep{Title: fmt.Sprint("Step ", i), Count: plans.Working, Days: i - planned + 10}
	}
	made, err := v.runs.CreateTemplate(ctx, v.actor, plans.RunTemplateDraft{Space: v.spaces[0], RunTemplateFields: plans.RunTemplateFields{Name: op.Some("Long"), Steps: op.Some(steps)}})
	if err != nil {
		return figure{}, err
	}
	day := clock.Date("2027-05-12")
	begun, err := v.runs.Start(ctx, v.actor, plans.RunStart{Template: made.Template.ID, Space: v.spaces[0], Name: "Long", Day: day})
	if err != nil {
		return figure{}, err
	}
	var took []time.Duration
	for range 7 {
		day = day.AddDays(7)
		start := time.Now()
		out, err := v.runs.Shift(ctx, v.actor, begun.Run.ID, 0, day)
		took = append(took, time.Since(start))
		if err != nil || len(out.Shift.Moves) != planned {
			return figure{}, fmt.Errorf("%d steps moved, %w", len(out.Shift.Moves), err)
		}
	}
	n := 0
	bare, err := repeat(func() error {
		n++
		return v.db.Write(ctx, func(tx *db.Tx) error {
			for _, s := range begun.Run.Steps {
				if _, err := tx.Exec(qTouchTask, v.actor.Org, s.Task, fmt.Sprint("touched ", n)); err != nil {
					return err
				}
			}
			return nil
		})
	})
	one := median(took)
	return figure{name: "the day of a plan of 200 steps moves", measured: millis(one), reference: millis(bare), ratio: float64(one) / float64(bare), value: ms(one), aim: 50, floor: 200, unit: "ms", atMost: true}, err
}
