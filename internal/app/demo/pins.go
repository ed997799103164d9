package demo

import (
	"context"
	"time"

	"anteroom/internal/area/note"
	"anteroom/internal/area/task"
	"anteroom/internal/core/ref"
)

// atHand is what somebody of the demo pinned, or opened.
type atHand struct {
	By    person
	Kind  ref.Kind
	Title string
	Pin   bool
}

var keeping = []atHand{
	{By: sam, Kind: note.Name, Title: "Singapore: brief for the week", Pin: true},
	{By: sam, Kind: task.Name, Title: "Chase the signed facility letter from Straits Bank", Pin: true},
	{By: sam, Kind: note.Name, Title: "How we book travel", Pin: true},
	{By: sam, Kind: task.Name, Title: "Weekly wrap-up"},
	{By: sam, Kind: note.Name, Title: "How we hand over"},
	{By: sam, Kind: task.Name, Title: "Board papers: collect the last two sections"},
	{By: dana, Kind: note.Name, Title: "How we hand over", Pin: true},
}

// pins puts at hand what people come back to.
func (b *builder) pins(ctx context.Context) error {
	if b.Find == nil {
		return nil
	}
	for _, one := range keeping {
		b.Clock.Move(time.Minute)
		a, err := b.as(ctx, one.By)
		if err != nil {
			return err
		}
		at, err := b.end(ctx, a, one.Kind, one.Title)
		if err != nil || at.ID == "" {
			return err
		}
		of := ref.Record{Kind: at.Kind, ID: at.ID}
		if one.Pin {
			err = b.Find.Pin(ctx, a, of, nil)
		} else {
			err = b.Find.Opened(ctx, a, of)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
