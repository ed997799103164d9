package simple

import (
	"context"
	"iter"
	"strconv"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// What the table holds where there is nothing, so that it has a place in every order: a day that
// never comes, a number below all others.
const (
	never clock.Date = "9999-12-31"
	none  int64      = -1
)

// kept is a kind with the statements that its declaration makes.
type kept struct {
	kind   *Kind
	record record.Kind[SimpleRecord]
	pick   db.Fragment // FROM … WHERE it lives
	read   db.Fragment // SELECT … FROM
	living db.SQL
}

// choose begins the reading of records.
const choose db.Fragment = "SELECT"

func keep(k *Kind) *kept {
	var columns db.Fragment = " " + record.HeadColumns + `, t.private`
	for _, f := range k.Fields {
		columns += ", t." + f.Column
	}
	columns += `, COALESCE((SELECT string_agg(g.tag, ',') FROM tagged g WHERE g.org = t.org AND g.kind = '` + k.Table + `' AND g.id = t.id), ''), ` + own.Gather + k.Table + own.Gathered
	out := &kept{kind: k, pick: "FROM " + k.Table + " t WHERE t.trashed_us IS NULL", read: choose + columns + " FROM " + k.Table + " t"}
	out.living = db.Build(out.read).Add("WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3").SQL()
	out.record = record.Kind[SimpleRecord]{
		Name: k.Name(), Head: headOf, Load: db.Build(out.read).Add("WHERE t.org = $1 AND t.id = $2").SQL(), Scan: k.scan,
		Insert: k.insert(), Update: k.update(), Values: k.values,
		Entry: k.entry, Tags: func(r *SimpleRecord) *[]ref.ID { return &r.Tags }, Own: func(r *SimpleRecord) *own.Values { return &r.Fields },
		Private: func(r *SimpleRecord) bool { return r.Private },
	}
	return out
}

func headOf(r *SimpleRecord) *record.Head { return &r.Head }

// heads is how many columns stand before those of the fields: those of a head, private and title_key.
const heads = 10

func (k *Kind) insert() db.SQL {
	b := db.Build("INSERT INTO").Add(k.Table).Add("(org, id, space, rev, created_us, created_by, updated_us, trashed_us, private, title_key")
	for _, f := range k.Fields {
		b.Add(", " + f.Column)
	}
	b.Add(") VALUES (")
	for i := range heads + len(k.Fields) {
		b.If(i > 0, ",").Add("?", nil)
	}
	return b.Add(") ON CONFLICT (org, id) DO NOTHING").SQL()
}

// fieldArgs are the arguments that hold the fields, after those of the heads.
var fieldArgs = [maxFields]db.Fragment{
	"$11", "$12", "$13", "$14", "$15", "$16", "$17", "$18", "$19", "$20", "$21", "$22", "$23", "$24", "$25",
	"$26", "$27", "$28", "$29", "$30", "$31", "$32", "$33", "$34", "$35", "$36", "$37", "$38", "$39", "$40",
}

func (k *Kind) update() db.SQL {
	b := db.Build("UPDATE").Add(k.Table).Add("SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, private = $9, title_key = $10")
	for i, f := range k.Fields {
		b.Add(", " + f.Column + " = " + fieldArgs[i])
	}
	return b.Add("WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1").SQL()
}

// values are what the columns private, title_key and of the fields hold.
func (k *Kind) values(r *SimpleRecord) []any {
	all := []any{r.Private, textkey.Sort(r.title(k))}
	for _, f := range k.Fields {
		all = append(all, f.stored(r.Values[f.Name]))
	}
	return all
}

// stored is a value as the table holds it.
func (f *Field) stored(value string) any {
	switch f.Type {
	case listed.Number:
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			return n
		}
		return none
	case listed.Flag:
		return value == "true"
	case listed.Date:
		if value == "" {
			return never
		}
	}
	return value
}

func (k *Kind) scan(row db.Row) (SimpleRecord, error) {
	r := SimpleRecord{Kind: k.Name(), Values: map[string]string{}}
	var tags, fields string
	dest := append(r.Dest(), &r.Private)
	held := make([]held, len(k.Fields))
	for i, f := range k.Fields {
		dest = append(dest, held[i].dest(f.Type))
	}
	if err := row.Scan(append(dest, &tags, &fields)...); err != nil {
		return r, err
	}
	for i, f := range k.Fields {
		if value := held[i].value(f.Type); value != "" {
			r.Values[f.Name] = value
		}
	}
	r.Tags, r.Fields = record.TagIDs(tags), own.Gathering(fields)
	return r, nil
}

// held is what a column is read into.
type held struct {
	text   string
	number int64
	flag   bool
}

func (h *held) dest(t listed.Type) any {
	switch t {
	case listed.Number:
		return &h.number
	case listed.Flag:
		return &h.flag
	}
	return &h.text
}

func (h *held) value(t listed.Type) string {
	switch {
	case t == listed.Number && h.number != none:
		return strconv.FormatInt(h.number, 10)
	case t == listed.Flag:
		return listed.Yes(h.flag)
	case t == listed.Number, t == listed.Date && h.text == string(never):
		return ""
	}
	return h.text
}

// entry is what the search knows of a record: its title, and the words of its other texts and choices.
func (k *Kind) entry(r *SimpleRecord) search.Entry {
	var words []string
	for _, f := range k.Fields[1:] {
		switch value := r.Values[f.Name]; {
		case value == "":
		case f.Type == listed.Text:
			words = append(words, value)
		case f.Type == listed.Choice:
			words = append(words, f.called(value))
		}
	}
	return search.Entry{Kind: k.Name(), ID: r.ID, Space: r.Space, Private: r.Private, Title: r.title(k), Body: strings.Join(words, "\n")}
}

// called is what one of the options of a choice is called.
func (f *Field) called(value string) string {
	for _, o := range f.Options {
		if o.Value == value {
			return o.Title
		}
	}
	return value
}

// Entries yields the search entries of all living records of a kind, for a rebuild and for checks.
func (s *Service) entries(k *kept) func(context.Context, ref.Org) iter.Seq2[search.Entry, error] {
	return func(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
		return k.record.Entries(ctx, s.j.DB(), org, k.living)
	}
}
