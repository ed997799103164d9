package joint

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/field"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring"
	"anteroom/internal/area/task/table"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/textkey"
)

// Tables knows what stands in tables of tasks beside what they say themselves.
type Tables struct {
	DB        db.Reader
	Fields    *field.Service
	Tags      *tag.Service
	People    *identity.Service
	Calendars *calendar.Service
}

// Columns are the own fields of tasks, in their order.
func (t Tables) Columns(ctx context.Context, a access.Actor) ([]table.Column, error) {
	fields, err := t.Fields.List(ctx, a)
	var columns []table.Column
	for _, f := range fields {
		if slices.Contains(f.Kinds, task.Name) {
			columns = append(columns, table.Column{Field: f.ID, Name: f.Name, Type: f.Type})
		}
	}
	return columns, err
}

// Called names tags, members, spaces, calendars and choices.
func (t Tables) Called(ctx context.Context, a access.Actor) (map[ref.ID]string, error) {
	names, err := t.Fields.Names(ctx, a)
	if err != nil {
		return nil, err
	}
	tags, err := t.Tags.List(ctx, a)
	if err != nil {
		return nil, err
	}
	for _, one := range tags {
		names[one.ID] = one.Name
	}
	members, err := t.People.MemberNames(ctx, a)
	if err != nil {
		return nil, err
	}
	for id, name := range members {
		names[ref.ID(id)] = name
	}
	spaces, err := space.Names(ctx, t.DB, a.Org, access.Scope(a, access.On(task.Name, access.Read)).Spaces())
	for id, name := range spaces {
		names[ref.ID(id)] = name
	}
	return names, cmp.Or(err, t.Calendars.NameIn(ctx, a, names))
}

// Known is what words in a table that comes in stand for.
func (t Tables) Known(ctx context.Context, a access.Actor) (bring.Known, error) {
	known := bring.Known{Spaces: map[string]ref.Space{}, Members: map[string]ref.Member{}}
	me, err := t.People.Own(ctx, a)
	if err != nil {
		return known, err
	}
	known.DayFirst = me.Locale != "en-US"
	members, err := t.People.MemberNames(ctx, a)
	if err != nil {
		return known, err
	}
	for id, name := range members {
		known.Members[textkey.Name(name)] = id
	}
	var writable []ref.Space
	for _, s := range access.Scope(a, access.On(task.Name, access.Write)).Spaces() {
		if string(s) != string(a.Org) {
			writable = append(writable, s)
		}
	}
	spaces, err := space.Names(ctx, t.DB, a.Org, writable)
	if err != nil {
		return known, err
	}
	for id, name := range spaces {
		known.Spaces[textkey.Name(name)] = id
	}
	fields, err := t.Fields.List(ctx, a)
	for _, f := range fields {
		if !slices.Contains(f.Kinds, task.Name) {
			continue
		}
		one := bring.KnownField{Column: table.Column{Field: f.ID, Name: f.Name, Type: f.Type}, Space: f.Space, Writes: a.May(access.On(field.Name, access.Write), f.Space), Choices: map[string]ref.ID{}}
		for _, o := range f.Choices {
			if !o.Gone {
				one.Choices[textkey.Name(o.Name)] = o.ID
			}
		}
		known.Fields = append(known.Fields, one)
	}
	return known, err
}

// Tag gives the tag of a name that tasks of a space may have, and makes it for the whole house when there is none.
func (t Tables) Tag(ctx context.Context, tx *journal.Tx, space ref.Space, name string) (id ref.ID, fresh bool, err error) {
	ids, made, err := t.Tags.NamedOrMade(ctx, tx, space, []string{name})
	if err != nil || len(ids) == 0 {
		return "", false, err
	}
	return ids[0], made > 0, nil
}

// Offer adds a choice to an own field.
func (t Tables) Offer(ctx context.Context, tx *journal.Tx, id ref.ID, name string) (ref.ID, error) {
	choice := ref.New()
	_, err := t.Fields.OfferIn(ctx, tx, id, own.Option{ID: choice, Name: name, Colour: len(name) % tag.Colours})
	return choice, err
}
