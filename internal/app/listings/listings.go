package listings

import (
	"context"
	"slices"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/listing"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/ref"
)

// House is a listing.House.
type House struct{ joint.Tables }

// ZoneOf is where the one who asks reads dates. Errors: member.not_found.
func (h House) ZoneOf(ctx context.Context, a access.Actor) (string, error) {
	return h.People.ZoneOf(ctx, a)
}

// OwnColumns are the own fields of a kind, in their order.
func (h House) OwnColumns(ctx context.Context, a access.Actor, kind ref.Kind) ([]listing.OwnColumn, error) {
	fields, err := h.Fields.List(ctx, a)
	var columns []listing.OwnColumn
	for _, f := range fields {
		if slices.Contains(f.Kinds, kind) {
			columns = append(columns, listing.OwnColumn{Field: f.ID, Name: f.Name, Type: f.Type})
		}
	}
	return columns, err
}

// Views gives what saved views may ask: of tasks, whose lists are their own, and of every kind that
// declares its columns.
func Views(tasks view.Listed, kinds ...listed.Lister) []view.Listed {
	all := []view.Listed{tasks}
	for _, one := range kinds {
		k := one.About()
		asks := view.Listed{Kind: k.Kind, Looks: []string{"list", "table", "board"}, Filters: []string{"words"}}
		if len(k.Days) > 0 {
			asks.Looks = append(asks.Looks, "calendar")
		}
		if k.Own {
			asks.Filters, asks.Groups, asks.Columns = append(asks.Filters, "own"), append(asks.Groups, view.Own), append(asks.Columns, view.Own)
		}
		for _, c := range k.Columns {
			asks.Columns = append(asks.Columns, c.Name)
			if c.Asks {
				asks.Filters = append(asks.Filters, c.Name)
			}
			if c.Sorts {
				asks.Sorts = append(asks.Sorts, c.Name)
			}
			switch {
			case c.Groups:
				asks.Groups = append(asks.Groups, c.Name)
			case c.Type == listed.Date || c.Type == listed.Instant:
				asks.Groups = append(asks.Groups, "week:"+c.Name, "month:"+c.Name)
			}
		}
		asks.Groups = append(asks.Groups, k.Days...) // by which a calendar is drawn
		all = append(all, asks)
	}
	return all
}

// TaskLists is what lists of tasks can be asked, for views of them.
var TaskLists = view.Listed{
	Kind:    task.Name,
	Looks:   []string{"list", "table", "board", "calendar"},
	Filters: []string{"who", "state", "due", "priority", "tag", "own", "only", "of", "words"},
	Sorts:   []string{"due", "priority", "created", "title"},
	Groups:  []string{"state", "priority", "tag", "assignee", "space", view.Own},
	Columns: []string{"title", "due", "priority", "space", "assignee", "tags", "repeats", "notes", "created", "done", view.Own},
}
