package note

import (
	"context"
	"strconv"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Listed declares how notes are listed.
func (s *Service) Listed() listed.Lister {
	return &listed.Kind[Note]{
		Name: Name, Title: "Notes", One: "note", Pick: fLiving, Select: fSelect, Scan: scanNote,
		Head:    func(n *Note) *record.Head { return &n.Head },
		Private: func(n *Note) bool { return n.Private }, Tags: func(n *Note) []ref.ID { return n.Tags }, Own: func(n *Note) own.Values { return n.Fields },
		Label: func(n *Note) string { return n.Title }, Sort: "title", Days: []string{"review", "created"}, Change: s.set,
		Columns: []listed.Column[Note]{
			{Name: "title", Title: "Title", Type: listed.Text, Cell: func(n *Note) string { return n.Title }, By: "t.title_key",
				Key: func(n *Note) record.Key { return record.Text(textkey.Sort(n.Title)) }},
			{Name: "form", Title: "Kind", Type: listed.Choice, At: "t.form", Writes: true, Cell: func(n *Note) string { return string(n.Form) },
				Options: []listed.ListOption{{Value: string(Plain), Title: "Note"}, {Value: string(Procedure), Title: "Procedure"}, {Value: string(Template), Title: "Template"}}},
			{Name: "owner", Title: "Looked after by", Type: listed.Member, At: "t.owner", Writes: true, Cell: func(n *Note) string { return string(n.Owner) }},
			{Name: "review", Title: "Review by", Type: listed.Date, At: "t.review", Nothing: string(never), Writes: true, By: "t.review",
				Cell: func(n *Note) string { return string(n.Review) }, Key: func(n *Note) record.Key { return record.Text(string(reviewOrNever(n.Review))) }},
			{Name: "pinned", Title: "Pinned", Type: listed.Flag, At: "t.pinned", Writes: true, Hidden: true, Cell: func(n *Note) string { return listed.Yes(n.Pinned) }},
			{Name: "words", Title: "Words", Type: listed.Number, At: "t.words", By: "t.words", NoIndex: true, Falling: true, Hidden: true,
				Cell: func(n *Note) string { return strconv.Itoa(n.Words) }, Key: func(n *Note) record.Key { return record.Number(n.Words) }},
			{Name: "excerpt", Title: "Begins with", Type: listed.Text, Hidden: true, Cell: func(n *Note) string { return n.Excerpt }},
		},
	}
}

func reviewOrNever(d clock.Date) clock.Date {
	if d == "" {
		return never
	}
	return d
}

// set puts a value into a column.
func (s *Service) set(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error) {
	var f NoteFields
	switch column {
	case "form":
		f.Form = op.Some(value)
	case "owner":
		f.Owner = op.Some(ref.Member(value))
	case "review":
		f.Review = op.Some(clock.Date(value))
	case "pinned":
		f.Pinned = op.Some(value == "true")
	}
	out, err := s.Update(ctx, a, id, rev, NoteChange{NoteFields: f})
	return out.Act, err
}
