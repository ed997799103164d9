package file

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

// Listed declares how files are listed.
func (s *Service) Listed() listed.Lister {
	return &listed.Kind[FileShown]{
		Name: Name, Title: "Files", One: "file", Pick: fLiving, Select: fSelect, Scan: scanShown,
		Head:    func(f *FileShown) *record.Head { return &f.Head },
		Private: func(f *FileShown) bool { return f.Private }, Tags: func(f *FileShown) []ref.ID { return f.Tags }, Own: func(f *FileShown) own.Values { return f.Fields },
		Label: func(f *FileShown) string { return f.Name }, Sort: "name", Days: []string{"review", "sent"}, Change: s.set,
		Columns: []listed.Column[FileShown]{
			{Name: "name", Title: "Name", Type: listed.Text, Cell: func(f *FileShown) string { return f.Name }, By: "t.name_key",
				Key: func(f *FileShown) record.Key { return record.Text(textkey.Sort(f.Name)) }},
			{Name: "about", Title: "Belongs to", Type: listed.Text, Cell: func(f *FileShown) string { return f.AboutTitle }},
			{Name: "owner", Title: "Looked after by", Type: listed.Member, At: "t.owner", Writes: true, Cell: func(f *FileShown) string { return string(f.Owner) }},
			{Name: "review", Title: "Review by", Type: listed.Date, At: "t.review", Nothing: string(never), Writes: true, By: "t.review", Key: func(f *FileShown) record.Key { return reviewKey(*f) },
				Cell: func(f *FileShown) string { return string(f.Review) }},
			{Name: "template", Title: "Template", Type: listed.Flag, At: "t.template", Writes: true, Cell: func(f *FileShown) string { return listed.Yes(f.Template) }},
			{Name: "size", Title: "Size", Type: listed.Bytes, At: "t.size", By: "t.size", NoIndex: true, Falling: true,
				Cell: func(f *FileShown) string { return strconv.FormatInt(f.Size, 10) }, Key: func(f *FileShown) record.Key { return record.Number(f.Size) }},
			{Name: "sent", Title: "Sent", Type: listed.Instant, At: "t.sent_us", By: "t.sent_us", Falling: true,
				Cell: func(f *FileShown) string { return listed.Micros(f.SentUS) }, Key: func(f *FileShown) record.Key { return record.Number(f.SentUS) }},
			{Name: "version", Title: "Version", Type: listed.Number, At: "t.version", Hidden: true, Cell: func(f *FileShown) string { return strconv.Itoa(f.Version) }},
			{Name: "note", Title: "Note", Type: listed.Text, Hidden: true, Cell: func(f *FileShown) string { return f.Note }},
		},
	}
}

// set puts a value into a column.
func (s *Service) set(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error) {
	var c FileChange
	switch column {
	case "owner":
		c.Owner = op.Some(ref.Member(value))
	case "review":
		c.Review = op.Some(clock.Date(value))
	case "template":
		c.Template = op.Some(value == "true")
	}
	out, err := s.Update(ctx, a, id, rev, c)
	return out.Act, err
}
