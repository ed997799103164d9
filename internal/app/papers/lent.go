package papers

import (
	"context"
	"slices"
	"strings"

	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

// maxLent is how many records of a shared view are shown at most.
const maxLent = 500

// Lent is a saved view that was shared, over one space.
type Lent struct {
	View  view.SavedView
	By    ref.Member // who shared it: "mine" is theirs
	Space ref.Space
	As    access.Actor // who reads the records, and nothing beside them
}

// Lent is what a shared view shows now to whoever looks, as a table; all is false when there is more than is
// shown. Errors: list.unknown, list.question, field.filter.
func (p Papers) Lent(ctx context.Context, a access.Actor, l Lent) (s paper.Sheet, all bool, err error) {
	in, err := p.reader(ctx, a)
	if err != nil {
		return s, false, err
	}
	in.most = maxLent
	names, err := space.Names(ctx, p.DB, a.Org, []ref.Space{l.Space})
	if err != nil {
		return s, false, err
	}
	in.called[ref.ID(l.Space)] = names[l.Space] // they are told of it, since it is what they look at
	if l.View.Look == "calendar" {
		l.View.Look = "list"
	}
	s.Title = l.View.Name
	if l.View.Lists == task.Name {
		all, err = p.lentTasks(ctx, a, l, in, &s)
	} else {
		all, err = p.lentRows(ctx, a, l, in, &s)
	}
	return s, all, err
}

func (p Papers) lentTasks(ctx context.Context, a access.Actor, l Lent, as reader, s *paper.Sheet) (bool, error) {
	in := question{name: l.View.Name, reader: as}
	in.read(addressOf(l.View, ""))
	who, asked := in.who, ref.Space(in.who)
	in.who = ""
	s.About = in.about()
	switch by := in.nameOf(ref.ID(l.By), "whoever shared it"); who {
	case "mine":
		in.filter.Assignee = l.By
		s.About = append(s.About, "assigned to "+by)
	case "supported":
		in.filter.Supported = l.By
		s.About = append(s.About, "for executives whom "+by+" supports")
	}
	in.filter.Spaces = []ref.Space{l.Space}
	if who != "" && who != "mine" && who != "supported" && asked != l.Space {
		in.finish(s, counted(0, "task", "tasks"), nil, true)
		return true, nil
	}
	columns, err := p.columns(ctx, a, &in)
	if err != nil {
		return false, err
	}
	sections, all, err := p.sections(ctx, l.As, &in)
	if err != nil {
		return false, err
	}
	var shown []task.Task
	for _, one := range sections {
		shown = append(shown, one.tasks...)
	}
	var part paper.Part
	if len(shown) > 0 {
		part = table(sections, needed(columns, shown, &in), &in)
	}
	in.finish(s, counted(len(shown), "task", "tasks"), part, all)
	return all, nil
}

func (p Papers) lentRows(ctx context.Context, a access.Actor, l Lent, as reader, s *paper.Sheet) (bool, error) {
	in := list{reader: as, name: l.View.Name}
	i := slices.IndexFunc(p.Lists.Kinds(), func(k listed.ListKind) bool { return k.Kind == l.View.Lists })
	if i < 0 {
		return false, errs.New(errs.NotFound, "list.unknown", "There are no lists of such records.")
	}
	in.kind = p.Lists.Kinds()[i]
	var err error
	if in.fields, err = p.fieldsOf(ctx, a, in.kind); err != nil {
		return false, err
	}
	in.read(listAddress(l.View, ""))
	for i, f := range in.question.Filters {
		in.question.Filters[i] = in.mine(f, l.By)
	}
	s.About = in.about()
	in.question.Filters = append(in.question.Filters, "space:is:"+string(l.Space))
	rows, all, err := p.rows(ctx, l.As, &in)
	if err != nil {
		return false, err
	}
	rows = slices.DeleteFunc(rows, func(r listed.ListRow) bool { return r.Private }) // not even that time is taken
	var part paper.Part
	if len(rows) > 0 {
		part = in.table(rows, in.shown(rows))
	}
	in.finish(s, in.count(len(rows)), part, all)
	return all, nil
}

// mine makes "me" in a filter for members whoever shared the view.
func (in *list) mine(filter string, by ref.Member) string {
	part := strings.SplitN(filter, ":", 3)
	c, known := in.column(part[0])
	if !known || c.Type != listed.Member || len(part) < 3 {
		return filter
	}
	values := strings.Split(part[2], ",")
	for i := range values {
		if strings.TrimSpace(values[i]) == "me" {
			values[i] = string(by)
		}
	}
	return part[0] + ":" + part[1] + ":" + strings.Join(values, ",")
}
