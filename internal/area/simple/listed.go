package simple

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Listed declares how the records of each kind are listed.
func (s *Service) Listed() []listed.Lister {
	var all []listed.Lister
	for _, k := range s.all {
		all = append(all, k.lister(s))
	}
	return all
}

func (k *kept) lister(s *Service) listed.Lister {
	out := &listed.Kind[SimpleRecord]{
		Name: k.kind.Name(), Title: k.kind.Title, One: k.kind.One, Use: k.kind.About, Pick: k.pick, Select: k.read, Scan: k.kind.scan, Head: headOf,
		Private: func(r *SimpleRecord) bool { return r.Private }, Tags: func(r *SimpleRecord) []ref.ID { return r.Tags }, Own: func(r *SimpleRecord) own.Values { return r.Fields },
		Label: func(r *SimpleRecord) string { return r.title(k.kind) }, Sort: k.kind.sort(),
		Change: func(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error) {
			out, err := s.change(ctx, a, k, id, rev, SimpleChange{Values: map[string]string{column: value}})
			return out.Act, err
		},
	}
	for i, f := range k.kind.Fields {
		out.Columns = append(out.Columns, f.listed(i == 0))
		if f.Type == listed.Date {
			out.Days = append(out.Days, f.Name)
		}
	}
	return out
}

// listed declares the column of a field; the first is what records are called.
func (f Field) listed(first bool) listed.Column[SimpleRecord] {
	c := listed.Column[SimpleRecord]{Name: f.Name, Title: f.Title, Type: f.Type, Options: f.Options, Maybe: f.Type == listed.Choice && !f.Needed, Hidden: f.Hidden, NoIndex: true,
		Cell: func(r *SimpleRecord) string { return r.Values[f.Name] }}
	var at db.Fragment = "t." + f.Column
	switch f.Type {
	case listed.Text:
		if first {
			c.By, c.NoIndex, c.Key = "t.title_key", false, func(r *SimpleRecord) record.Key { return record.Text(textkey.Sort(r.Values[f.Name])) }
		}
		return c
	case listed.Number:
		c.Nothing = "-1"
		c.By, c.Key = at, func(r *SimpleRecord) record.Key { return record.Number(f.stored(r.Values[f.Name]).(int64)) }
	case listed.Date:
		c.Nothing = string(never)
		c.By, c.Key = at, func(r *SimpleRecord) record.Key {
			if r.Values[f.Name] == "" {
				return record.Text(string(never))
			}
			return record.Text(r.Values[f.Name])
		}
	}
	c.At, c.Writes = at, true
	return c
}
