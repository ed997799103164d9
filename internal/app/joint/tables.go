package joint

import (
	"context"
	"slices"

	"anteroom/internal/area/field"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

// Tables knows what stands in tables of tasks beside what they say themselves.
type Tables struct {
	DB     db.Reader
	Fields *field.Service
	Tags   *tag.Service
	People *identity.Service
}

// Columns are the own fields of tasks, in their order.
func (t Tables) Columns(ctx context.Context, a access.Actor) ([]task.Column, error) {
	fields, err := t.Fields.List(ctx, a)
	var columns []task.Column
	for _, f := range fields {
		if slices.Contains(f.Kinds, task.Name) {
			columns = append(columns, task.Column{Field: f.ID, Name: f.Name, Type: f.Type})
		}
	}
	return columns, err
}

// Called names tags, members, spaces and choices.
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
	return names, err
}
