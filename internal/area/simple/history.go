package simple

import (
	"context"
	"iter"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Told is what one kind tells the rest of the house of its records.
type Told struct {
	Kind    *Kind
	Owned   record.Owned
	Seen    func(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error)
	Reverse journal.Reverser
	Trashed func(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error)
	Entries func(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error]
	Texts   func(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error)
}

// Told gives what each kind tells, by name.
func (s *Service) Told() []Told {
	var all []Told
	for _, k := range s.all {
		all = append(all, Told{
			Kind: k.kind, Owned: k.record.Owned(s.j, nil, nil), Reverse: k.record.Reverse, Entries: s.entries(k),
			Seen: func(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
				r, _, err := k.record.Open(ctx, s.j.DB(), a, id, access.Read)
				return r.Space, err
			},
			Texts: func(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
				return s.texts(ctx, a, k, ids)
			},
			Trashed: func(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
				return s.trashed(ctx, a, k, limit)
			},
		})
	}
	return all
}

// Stands gives the space of a record by org $1 and id $2, whether it is private, and whether it is in the trash.
func (k *Kind) Stands() db.SQL {
	return db.Build("SELECT t.space, t.private, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM").Add(k.Table).Add("t WHERE t.org = $1 AND t.id = $2").SQL()
}

func (s *Service) trashed(ctx context.Context, a access.Actor, k *kept, limit int) ([]record.Trashed, error) {
	b := db.Build(k.read).Add("WHERE t.trashed_us IS NOT NULL")
	record.Visible(b, access.Scope(a, access.On(k.kind.Name(), access.Read)), true)
	b.Add("ORDER BY t.trashed_us DESC, t.id LIMIT ?", limit)
	all, err := db.All(ctx, s.j.DB(), k.kind.scan, b.SQL(), b.Args()...)
	out := make([]record.Trashed, 0, len(all))
	for i := range all {
		r := &all[i]
		out = append(out, record.Trashed{Kind: k.kind.Name(), ID: r.ID, Space: r.Space, Title: r.title(k.kind), Rev: r.Rev, TrashedUS: r.TrashedUS})
	}
	return out, err
}

// texts gives the words of records the actor may read, for excerpts of what was found.
func (s *Service) texts(ctx context.Context, a access.Actor, k *kept, ids []ref.ID) (map[ref.ID]string, error) {
	b := db.Build(k.read).Add("WHERE 1 = 1")
	record.Visible(b, access.Scope(a, access.On(k.kind.Name(), access.Read)), true)
	db.In(b, "AND", "t.id", ids)
	texts := map[ref.ID]string{}
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		r, err := k.kind.scan(row)
		texts[r.ID] = k.kind.entry(&r).Body
		return err
	}, b.SQL(), b.Args()...)
	return texts, err
}

// Describe tells in words what a change did to a record.
func (k *Kind) Describe(before, after []byte) []record.Field {
	was, now := versions(before), versions(after)
	var changed []record.Field
	for _, f := range k.Fields {
		if one := (record.Field{Name: f.Title, Before: f.word(was.Values[f.Name]), After: f.word(now.Values[f.Name])}); one.Before != one.After {
			changed = append(changed, one)
		}
	}
	return append(changed, record.Diff(before, after, []record.Shown{{Name: "private"}, {Name: "tags"}})...)
}

// word is a value as a history shows it; ids of colleagues are named by whoever shows it.
func (f *Field) word(value string) string {
	switch {
	case f.Type == listed.Choice:
		return f.called(value)
	case f.Type == listed.Flag && value != "":
		return "yes"
	case f.Type == listed.Date && value != "":
		return onwall.Words(value, "")
	}
	return value
}

// Members names the fields that hold ids of colleagues, as Describe calls them.
func (k *Kind) Members() []string {
	var all []string
	for _, f := range k.Fields {
		if f.Type == listed.Member {
			all = append(all, f.Title)
		}
	}
	return all
}

// Hidden reports whether the journal's version of a record was private.
func Hidden(kept []byte) bool { return kept != nil && versions(kept).Private }

func versions(kept []byte) (r SimpleRecord) {
	if kept != nil && json.Unmarshal(kept, &r) != nil {
		r.Private = true // the journal's own JSON; an erased one shows as nothing
	}
	return r
}
