package demo

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"anteroom/internal/area/file"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/note"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

// kept is one view. A name in braces stands for the id of a tag or of an own field.
type kept struct {
	By     person
	For    *person // whose space it is kept in; nil for the maker's own
	All    bool    // for the whole house
	Name   string
	Lists  ref.Kind // tasks when empty
	Look   string
	Pinned bool
	Every  view.Every // how often its maker wants to hear of it
	Asks   view.Asks
}

var keptViews = []kept{
	{By: sam, Name: "By priority", Look: "board", Pinned: true, Asks: view.Asks{Group: "priority"}},
	{By: sam, Name: "Waiting for answers", Look: "list", Pinned: true, Asks: view.Asks{Filters: []view.Filter{{By: "tag", Value: "{waiting}"}}, Sort: "due"}},
	{By: sam, For: &helen, Name: "Helen: this month", Look: "calendar", Pinned: true, Asks: view.Asks{Filters: []view.Filter{{By: "who", Value: "{helen}"}}}},
	{By: dana, All: true, Name: "What it costs", Look: "table", Asks: view.Asks{Filters: []view.Filter{{By: "state", Value: "all"}, {By: "own", Value: "{Approved budget}:set"}}, Columns: []string{"title", "space", "due", "own:{Cost centre}", "own:{Approved budget}", "own:{Approved by}"}}},
	{By: dana, All: true, Name: "By cost centre", Look: "board", Asks: view.Asks{Group: "own:{Cost centre}"}},
	{By: dana, All: true, Lists: note.Name, Name: "How we work", Look: "table", Pinned: true, Every: view.Week, Asks: view.Asks{Filters: []view.Filter{{By: "form", Value: "is:procedure"}}, Sort: "review", Columns: []string{"title", "owner", "review", "tags", "changed"}}},
	{By: sam, Lists: file.Name, Name: "Documents by review date", Look: "calendar", Pinned: true, Asks: view.Asks{Filters: []view.Filter{{By: "review", Value: "set"}}, Group: "review"}},
	{By: sam, Lists: hold.Name, Name: "Where holds stand", Look: "board", Pinned: true, Every: view.Daily, Asks: view.Asks{Group: "state"}},
}

// views keeps some views: an assistant's own, one that is shared, and the house's.
func (b *builder) views(ctx context.Context) error {
	lead, err := b.as(ctx, dana)
	if err != nil {
		return err
	}
	fields, err := b.Field.List(ctx, lead)
	if err != nil {
		return err
	}
	pairs := []string{"{helen}", string(b.of[helen.Email])}
	for _, f := range fields {
		pairs = append(pairs, "{"+f.Name+"}", string(f.ID))
	}
	for name, id := range b.tags {
		pairs = append(pairs, "{"+name+"}", string(id))
	}
	ids := strings.NewReplacer(pairs...)
	for _, k := range keptViews {
		a, err := b.as(ctx, k.By)
		if err != nil {
			return err
		}
		d := view.Draft{Space: b.keptIn(a, k), Name: k.Name, Lists: cmp.Or(k.Lists, task.Name), Look: k.Look, Pinned: k.Pinned}
		d.Asks = view.Asks{Sort: k.Asks.Sort, Group: ids.Replace(k.Asks.Group)}
		for _, f := range k.Asks.Filters {
			d.Filters = append(d.Filters, view.Filter{By: f.By, Value: ids.Replace(f.Value)})
		}
		for _, c := range k.Asks.Columns {
			d.Columns = append(d.Columns, ids.Replace(c))
		}
		made, err := b.View.Create(ctx, a, d)
		if err == nil && k.Every != "" {
			err = b.View.Follow(ctx, a, made.View.ID, k.Every)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", k.Name, err)
		}
	}
	return nil
}

func (b *builder) keptIn(a access.Actor, k kept) ref.Space {
	switch {
	case k.All:
		return ref.Space(b.org)
	case k.For != nil:
		return ref.Space(b.of[k.For.Email])
	}
	return ref.Space(a.Member)
}
