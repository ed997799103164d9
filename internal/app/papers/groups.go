package papers

import (
	"context"
	"slices"
	"strings"

	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// columned puts tasks under the columns that a board has: their state where nothing else is asked for.
func (p Papers) columned(ctx context.Context, a access.Actor, tasks []task.Task, in *question) ([]section, error) {
	keys, err := p.keysOf(ctx, a, in)
	if keys.of == nil {
		keys = byState
	}
	return keys.sections(tasks, in), err
}

// headed puts tasks under the headings of a list: where they stand when nothing else is asked for and what is
// due first comes first.
func (p Papers) headed(ctx context.Context, a access.Actor, tasks []task.Task, in *question) ([]section, error) {
	keys, err := p.keysOf(ctx, a, in)
	switch {
	case keys.of != nil:
		return keys.sections(tasks, in), err
	case in.filter.State != task.Done && in.filter.Sort == "due" && !in.filter.Desc:
		return byDue(tasks, in), err
	}
	return nil, err
}

// sections puts tasks under their keys; one with two tags stands under both.
func (keys *grouping) sections(tasks []task.Task, in *question) []section {
	found := map[string][]task.Task{}
	for _, t := range tasks {
		for _, key := range keys.of(&t) {
			found[key] = append(found[key], t)
		}
	}
	var sections []section
	for _, key := range keys.order {
		if list := found[key]; len(list) > 0 {
			sections = append(sections, section{keys.names[key], list})
		}
		delete(found, key)
	}
	var others []section // people, tags and spaces have no order but that of their names
	for key, list := range found {
		others = append(others, section{in.nameOf(ref.ID(key), keys.none), list})
	}
	slices.SortFunc(others, func(a, b section) int {
		if (a.name == keys.none) != (b.name == keys.none) {
			return map[bool]int{true: 1, false: -1}[a.name == keys.none]
		}
		return strings.Compare(textkey.Sort(a.name), textkey.Sort(b.name))
	})
	return append(sections, others...)
}

// grouping says under which keys a task stands.
type grouping struct {
	of    func(t *task.Task) []string
	order []string          // of the keys that have one
	names map[string]string // theirs
	none  string            // what stands over those without
}

// keysOf is what is asked for but the state, by which boards are; none when nothing is.
func (p Papers) keysOf(ctx context.Context, a access.Actor, in *question) (grouping, error) {
	switch in.group {
	case "priority":
		return grouping{of: func(t *task.Task) []string { return []string{string(rune('0' + t.Priority))} }, order: []string{"1", "5", "9", "0"},
			names: map[string]string{"1": "High", "5": "Medium", "9": "Low", "0": "No priority"}}, nil
	case "assignee":
		return grouping{of: func(t *task.Task) []string { return []string{string(t.Assignee)} }, none: "Nobody"}, nil
	case "space":
		return grouping{of: func(t *task.Task) []string { return []string{string(t.Space)} }, none: "Others"}, nil
	case "tag":
		return grouping{of: func(t *task.Task) []string {
			var keys []string
			for _, id := range t.Tags {
				if in.called[id] != "" {
					keys = append(keys, string(id))
				}
			}
			if keys == nil {
				keys = []string{""}
			}
			return keys
		}, none: "Without a tag"}, nil
	}
	id, isOwn := strings.CutPrefix(in.group, view.Own)
	if !isOwn {
		return grouping{}, nil
	}
	fields, err := p.Fields.List(ctx, a)
	if err != nil {
		return grouping{}, err
	}
	for _, f := range fields {
		if string(f.ID) != id || f.Type != own.Choice {
			continue
		}
		out := grouping{names: map[string]string{}, none: "Nothing", of: func(t *task.Task) []string {
			v, _ := t.Fields.Of(f.ID)
			return []string{v.Value}
		}}
		for _, c := range f.Choices {
			out.order = append(out.order, string(c.ID))
			out.names[string(c.ID)] = c.Name
		}
		return out, nil
	}
	return grouping{}, nil
}

var byState = grouping{of: func(t *task.Task) []string {
	if t.DoneUS != 0 {
		return []string{"done"}
	}
	return []string{"open"}
}, order: []string{"open", "done"}, names: map[string]string{"open": "Open", "done": "Done"}}
