package demo

import (
	"context"
	"fmt"
	"time"

	"anteroom/internal/area/note"
	"anteroom/internal/area/share"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// lending is a record that somebody shows to a colleague who would not see it otherwise.
type lending struct {
	By, With person
	Kind     ref.Kind
	Title    string
	Days     int // from today on
	Note     string
	Over     *person // whose records a view shows
}

var lendings = []lending{
	{sam, priya, note.Name, "Singapore: brief for the week", 9, "So that you know where we are, should they call you", nil},
	{sam, priya, task.Name, "Chase the signed facility letter from Straits Bank", 9, "", nil},
	{sam, priya, view.Name, "Waiting for answers", 9, "Whoever calls back about these: take their answer down for me", &helen},
	{priya, sam, task.Name, "Lunar new year cards: list to the printer", 12, "The printer may call before I am back", nil},
	{jonah, sam, task.Name, "Jakarta: driver and site passes", 5, "", nil},
}

// shares has people show each other what they don't see otherwise.
func (b *builder) shares(ctx context.Context) error {
	for _, one := range lendings {
		b.Clock.Move(4 * time.Minute)
		a, err := b.as(ctx, one.By)
		if err != nil {
			return err
		}
		at, err := b.end(ctx, a, one.Kind, one.Title)
		if err != nil {
			return err
		}
		if at.ID == "" {
			return fmt.Errorf("there is nothing called %q", one.Title)
		}
		d := share.ShareDraft{
			About: []share.Shared{share.Shared(at)}, With: []ref.Member{b.ids[one.With.Email]}, Note: one.Note,
			Until: clock.DateOf(b.now).AddDays(one.Days),
		}
		if one.Over != nil {
			d.Over = []ref.Space{ref.Space(b.of[one.Over.Email])}
		}
		if _, err = b.Share.Create(ctx, a, d); err != nil {
			return fmt.Errorf("%s: %w", one.Title, err)
		}
	}
	return nil
}
