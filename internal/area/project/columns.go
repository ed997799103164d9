package project

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

const (
	fPick   db.Fragment = `FROM project t WHERE t.trashed_us IS NULL`
	fSelect db.Fragment = `SELECT ` + columns + ` FROM project t`
)

// Listed declares how projects are listed.
func (s *Service) Listed() listed.Lister {
	return &listed.Kind[Project]{
		Name: Name, Title: "Projects", One: "project", Pick: fPick, Select: fSelect, Scan: scan, Head: headOf,
		Label: func(p *Project) string { return p.Name }, Sort: "until", Days: []string{"until", "created"}, Change: s.set,
		Columns: []listed.Column[Project]{
			{Name: "name", Title: "Name", Type: listed.Text, By: "t.name_key", NoIndex: true, Cell: func(p *Project) string { return p.Name },
				Key: func(p *Project) record.Key { return record.Text(textkey.Sort(p.Name)) }},
			{Name: "state", Title: "State", Type: listed.Choice, At: "t.state", Writes: true, Cell: func(p *Project) string { return string(p.State) },
				Options: []listed.ListOption{{Value: string(Planned), Title: "Planned"}, {Value: string(Active), Title: "Under way"}, {Value: string(Paused), Title: "Paused"}, {Value: string(Done), Title: "Done"}}},
			{Name: "lead", Title: "Led by", Type: listed.Member, At: "COALESCE(t.lead, '')", Writes: true, Cell: func(p *Project) string { return string(p.Lead) }},
			{Name: "from", Title: "From", Type: listed.Date, Cell: func(p *Project) string { return string(p.From) }},
			{Name: "until", Title: "Until", Type: listed.Date, At: "t.until_date", Nothing: string(never), Writes: true, By: "t.until_date",
				Cell: func(p *Project) string { return string(p.Until) }, Key: func(p *Project) record.Key { return record.Text(string(orNever(p.Until))) }},
		},
	}
}

// set puts a value into a column.
func (s *Service) set(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error) {
	var c Change
	switch column {
	case "state":
		c.State = op.Some(State(value))
	case "lead":
		c.Lead = op.Some(ref.Member(value))
	case "until":
		c.Until = op.Some(clock.Date(value))
	}
	out, err := s.Update(ctx, a, id, rev, c)
	return out.Act, err
}
