package demo

import (
	"context"
	"fmt"

	"anteroom/internal/area/layout"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

// widgetAt places a widget; options are names and values by turns.
func widgetAt(id, widget string, x, y, w, h int, options ...string) layout.LayoutWidget {
	placed := layout.LayoutWidget{ID: id, Widget: widget, X: x, Y: y, W: w, H: h}
	for i := 0; i+1 < len(options); i += 2 {
		placed.Options = append(placed.Options, layout.LayoutOption{Name: options[i], Value: options[i+1]})
	}
	return placed
}

// layouts keeps an arrangement of Today that an assistant made, and one that a lead shares with everybody. Both go
// on seeing the ready one until they choose otherwise.
func (b *builder) layouts(ctx context.Context) error {
	own, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	lead, err := b.as(ctx, dana)
	if err != nil {
		return err
	}
	costs, err := b.viewCalled(ctx, lead, "What it costs")
	if err != nil {
		return err
	}
	for _, one := range []struct {
		by access.Actor
		d  layout.LayoutDraft
	}{
		{own, layout.LayoutDraft{Space: ref.Space(own.Member), Name: "Board week", Began: "desk", Widgets: []layout.LayoutWidget{
			widgetAt("day", "day", 0, 0, 8, 30),
			widgetAt("week", "week", 0, 30, 8, 8, "days", "7", "people", string(b.of[helen.Email])),
			widgetAt("waiting", "waiting", 8, 0, 4, 12),
			widgetAt("tasks", "tasks", 8, 12, 4, 14),
			widgetAt("links", "words", 8, 26, 4, 8, "title", "Board papers", "text", "- Papers close on the Thursday before, 17:00 London\n- Boardroom bridge: https://meet.example/board\n- Catering: order by Wednesday noon"),
			widgetAt("wins", "wins", 8, 34, 4, 8),
		}}},
		{lead, layout.LayoutDraft{Space: ref.Space(b.org), Name: "The team’s week", Began: "travel", Widgets: []layout.LayoutWidget{
			widgetAt("week", "week", 0, 0, 12, 10),
			widgetAt("away", "away", 0, 10, 4, 10, "days", "14"),
			widgetAt("waiting", "waiting", 4, 10, 4, 14),
			widgetAt("hours", "hours", 8, 10, 4, 12),
			widgetAt("costs", "view", 0, 20, 4, 12, "view", string(costs)),
			widgetAt("needs", "needs", 4, 24, 4, 16),
			widgetAt("notes", "notes", 8, 22, 4, 10),
		}}},
	} {
		if _, err := b.Layout.Create(ctx, one.by, one.d); err != nil {
			return fmt.Errorf("%s: %w", one.d.Name, err)
		}
	}
	return nil
}

// viewCalled finds a saved view of the tasks by its name.
func (b *builder) viewCalled(ctx context.Context, a access.Actor, name string) (ref.ID, error) {
	views, err := b.View.List(ctx, a, task.Name)
	for _, v := range views {
		if v.Name == name {
			return v.ID, err
		}
	}
	return "", err
}
