package simple

import (
	"maps"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/zone"
)

// each runs a test for every kind that is declared, on both engines.
func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service, k *Kind)) {
	for _, k := range Kinds() {
		t.Run(string(k.Table), func(t *testing.T) {
			dbtest.Each(t, func(t *testing.T, d *db.DB) {
				h := recordtest.Build(t, d)
				s := New(h.Journal)
				f(t, h, s, k)
				h.Sound()
			})
		})
	}
}

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

// filled gives a value to every field of a kind, but colleagues, of whom this house keeps no records.
func filled(k *Kind, word string) map[string]string {
	values := map[string]string{}
	for _, f := range k.Fields {
		switch f.Type {
		case listed.Text:
			values[f.Name] = f.Title + " " + word
		case listed.Number:
			values[f.Name] = "42"
		case listed.Date:
			values[f.Name] = "2026-03-29"
		case listed.Choice:
			values[f.Name] = f.Options[0].Value
		case listed.Flag:
			values[f.Name] = "true"
		}
	}
	return values
}

// needed keeps only what a record can't be without.
func needed(k *Kind, word string) map[string]string {
	values := filled(k, word)
	for _, f := range k.Fields {
		if !f.Needed {
			delete(values, f.Name)
		}
	}
	return values
}

func make1(t *testing.T, s *Service, a access.Actor, k *Kind, d SimpleDraft) SimpleAnswer {
	t.Helper()
	out, err := s.Create(t.Context(), a, k.Name(), d)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (k *Kind) at(id ref.ID) ref.Record { return ref.Record{Kind: k.Name(), ID: id} }

func TestARecordHoldsWhatItIsGiven(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, k *Kind) {
		values := filled(k, "Ferns & Co")
		whole := make1(t, s, h.Ben, k, SimpleDraft{Space: h.Vera, Values: values, Tags: []ref.ID{}})
		got, err := s.Get(t.Context(), h.Carl, k.at(whole.Record.ID))
		if err != nil || !maps.Equal(got.Values, values) {
			t.Fatalf("kept %v of %v, %v", got.Values, values, err)
		}
		bare := make1(t, s, h.Ben, k, SimpleDraft{Space: h.Vera, Values: needed(k, "Bare")})
		if got, err := s.Get(t.Context(), h.Ben, k.at(bare.Record.ID)); err != nil || !maps.Equal(got.Values, needed(k, "Bare")) {
			t.Errorf("kept %v, %v", got.Values, err)
		}
		for _, f := range k.Fields {
			if f.Needed {
				_, err := s.Update(t.Context(), h.Ben, k.at(bare.Record.ID), 0, SimpleChange{Values: map[string]string{f.Name: " "}})
				code(t, err, string(k.Table)+".invalid")
				continue
			}
			if values[f.Name] == "" {
				continue
			}
			given, err := s.Update(t.Context(), h.Ben, k.at(bare.Record.ID), 0, SimpleChange{Values: map[string]string{f.Name: values[f.Name]}})
			if err != nil || given.Act == "" || given.Record.Values[f.Name] != values[f.Name] {
				t.Errorf("%s: %+v, %v", f.Name, given, err)
			}
			taken, err := s.Update(t.Context(), h.Ben, k.at(bare.Record.ID), given.Record.Rev, SimpleChange{Values: map[string]string{f.Name: ""}})
			if err != nil || taken.Record.Values[f.Name] != "" {
				t.Errorf("%s was not taken out: %+v, %v", f.Name, taken, err)
			}
			if told := k.Describe(stored(t, given.Record), stored(t, taken.Record)); len(told) != 1 || told[0].Name != f.Title || told[0].Before == "" || told[0].After != "" {
				t.Errorf("%s: the history tells %v", f.Name, told)
			}
		}
	})
}

func TestARecordIsUndoneTrashedAndFound(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, k *Kind) {
		first := k.Fields[0].Name
		made := make1(t, s, h.Ben, k, SimpleDraft{Space: h.Vera, Values: filled(k, "Larkspur")})
		at := k.at(made.Record.ID)
		undo := func(act ref.Act) {
			t.Helper()
			if _, err := h.Journal.Undo(t.Context(), h.Ben, act, map[ref.Kind]journal.Reverser{k.Name(): s.all[indexOf(s, k)].record.Reverse}); err != nil {
				t.Fatal(err)
			}
		}
		changed, err := s.Update(t.Context(), h.Ben, at, 1, SimpleChange{Values: map[string]string{first: "Foxglove"}})
		if err != nil || found(t, h, k, h.Carl, "Foxglove") != 1 {
			t.Fatalf("%v, found %d", err, found(t, h, k, h.Carl, "Foxglove"))
		}
		_, err = s.Update(t.Context(), h.Ben, at, 1, SimpleChange{Values: map[string]string{first: "Late"}})
		code(t, err, string(k.Table)+".stale")
		undo(changed.Act)
		if got, _ := s.Get(t.Context(), h.Ben, at); !maps.Equal(got.Values, made.Record.Values) {
			t.Errorf("undone to %v", got.Values)
		}
		gone, err := s.Trash(t.Context(), h.Ben, at, 0)
		if err != nil || found(t, h, k, h.Ben, "Larkspur") != 0 {
			t.Fatalf("%v, found %d", err, found(t, h, k, h.Ben, "Larkspur"))
		}
		_, err = s.Update(t.Context(), h.Ben, at, 0, SimpleChange{Values: map[string]string{first: "Late"}})
		code(t, err, string(k.Table)+".trashed")
		if all, err := s.Told()[indexOf(s, k)].Trashed(t.Context(), h.Carl, 10); err != nil || len(all) != 1 || all[0].Title != made.Record.title(k) {
			t.Errorf("in the trash: %v, %v", all, err)
		}
		undo(gone.Act)
		if found(t, h, k, h.Carl, "Larkspur") != 1 {
			t.Error("not found again")
		}
	})
}

func TestWhoMayNotReadIsToldOfNothing(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, k *Kind) {
		open := make1(t, s, h.Ada, k, SimpleDraft{Space: h.Vera, Values: filled(k, "Open")}).Record.ID
		private := make1(t, s, h.Ada, k, SimpleDraft{Space: h.Vera, Values: filled(k, "Private"), Private: true}).Record.ID
		for _, c := range []struct {
			who      access.Actor
			id       ref.ID
			get, put string
		}{
			{h.Ada, open, "", ""}, {h.Ben, open, "", ""}, {h.Carl, open, "", "access.forbidden"}, {h.Dora, open, string(k.Table) + ".not_found", string(k.Table) + ".not_found"},
			{h.Eve, open, string(k.Table) + ".not_found", string(k.Table) + ".not_found"},
			{h.Ben, private, string(k.Table) + ".not_found", string(k.Table) + ".not_found"}, {h.Carl, private, string(k.Table) + ".not_found", string(k.Table) + ".not_found"},
		} {
			_, err := s.Get(t.Context(), c.who, k.at(c.id))
			_, failed := s.Update(t.Context(), c.who, k.at(c.id), 0, SimpleChange{Values: map[string]string{k.Fields[0].Name: "New"}})
			for _, one := range []struct {
				err  error
				want string
			}{{err, c.get}, {failed, c.put}} {
				if one.want == "" && one.err != nil || one.want != "" && (one.err == nil || errs.Of(one.err).Code != one.want) {
					t.Errorf("%v, want %q", one.err, one.want)
				}
			}
		}
		if found(t, h, k, h.Eve, "Private") != 0 || found(t, h, k, h.Dora, "New") != 0 || found(t, h, k, h.Ben, "Private") != 0 || found(t, h, k, h.Ben, "New") != 1 {
			t.Error("the search tells of what is not seen")
		}
		_, err := s.Update(t.Context(), h.Ben, k.at(open), 0, SimpleChange{Private: op.Some(true)})
		code(t, err, string(k.Table)+".private_forbidden")
	})
}

func TestWhatCantBeKeptIsSaid(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, k *Kind) {
		for _, f := range k.Fields {
			for _, bad := range map[listed.Type][]string{
				listed.Text: {strings.Repeat("x", MaxLong+1)}, listed.Number: {"-1", "1.5", "x", "9223372036854775808"}, listed.Date: {"2026-02-30", "9999-12-31", "soon"},
				listed.Choice: {"nothing of these"}, listed.Flag: {"maybe"}, listed.Member: {"Ben", "01980000-0000-7000-8000-00000000ffff"},
			}[f.Type] {
				values := needed(k, "Bad")
				values[f.Name] = bad
				_, err := s.Create(t.Context(), h.Ben, k.Name(), SimpleDraft{Space: h.Vera, Values: values})
				if err == nil || len(errs.Of(err).Fields) != 1 || errs.Of(err).Fields[0].Path != "body.values."+f.Name {
					t.Errorf("%s %.20q: %v", f.Name, bad, err)
				}
			}
		}
		values := needed(k, "Bad")
		values["no_such_field"] = "x"
		_, err := s.Create(t.Context(), h.Ben, k.Name(), SimpleDraft{Space: h.Vera, Values: values})
		code(t, err, string(k.Table)+".invalid")
		_, err = s.Create(t.Context(), h.Ben, "nothing", SimpleDraft{Space: h.Vera})
		code(t, err, "record.unknown")
	})
}

func TestAListShowsAndAsksEveryField(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, k *Kind) {
		full := make1(t, s, h.Ben, k, SimpleDraft{Space: h.Vera, Values: filled(k, "Full")}).Record
		make1(t, s, h.Ben, k, SimpleDraft{Space: h.Vera, Values: needed(k, "Bare")})
		list := s.Listed()[indexOf(s, k)]
		z, err := zone.Load("Europe/London")
		if err != nil {
			t.Fatal(err)
		}
		rows := func(filters ...string) []listed.ListRow {
			t.Helper()
			got, _, err := list.Page(t.Context(), h.Journal.DB(), h.Ben, listed.Question{Filters: filters, Zone: z, Today: clock.Date("2026-03-12"), Me: h.Ben.Member, Page: record.Page{Limit: 10}})
			if err != nil {
				t.Errorf("%v: %v", filters, err)
			}
			return got
		}
		if got := rows(); len(got) != 2 || !got[0].Writes || !maps.Equal(cells(k, got[1]), full.Values) {
			t.Errorf("listed %+v", got)
		}
		for _, f := range k.Fields {
			value := full.Values[f.Name]
			if f.Type == listed.Text || f.Needed || value == "" {
				continue
			}
			if got := rows(f.Name + ":is:" + value); len(got) != 1 || got[0].ID != full.ID {
				t.Errorf("%s is %s: %v", f.Name, value, got)
			}
			if act, err := list.Set(t.Context(), h.Ben, full.ID, 0, f.Name, ""); err != nil || act == "" {
				t.Errorf("%s was not taken out: %v", f.Name, err)
			}
			if got := rows(f.Name + ":is:" + value); len(got) != 0 {
				t.Errorf("%s is %s: %v", f.Name, value, got)
			}
		}
	})
}

// cells are those of a row that the kind declares.
func cells(k *Kind, row listed.ListRow) map[string]string {
	out := map[string]string{}
	for _, f := range k.Fields {
		if value := row.Cells[f.Name]; value != "" {
			out[f.Name] = value
		}
	}
	return out
}

func indexOf(s *Service, k *Kind) int {
	for i, one := range s.all {
		if one.kind == k {
			return i
		}
	}
	panic("no such kind")
}

func found(t *testing.T, h *recordtest.House, k *Kind, a access.Actor, words string) int {
	t.Helper()
	hits, err := search.Find(t.Context(), h.Journal.DB(), search.Query{Views: map[ref.Kind]access.View{k.Name(): access.Scope(a, access.On(k.Name(), access.Read))}, Text: words})
	if err != nil {
		t.Fatal(err)
	}
	return len(hits)
}

func TestADeclarationThatCantBeMeantIsRefused(t *testing.T) {
	name := Field{Name: "name", Title: "Name", Type: listed.Text, Column: "name", Needed: true}
	for why, k := range map[string]Kind{
		"no fields":        {},
		"no table":         {Table: "x", Fields: []Field{name}},
		"not a table":      {Table: "two things", Fields: []Field{name}},
		"a table twice":    {Table: "supplier", Fields: []Field{name}},
		"a column twice":   {Fields: []Field{name, {Name: "more", Title: "More", Type: listed.Text, Column: "name"}}},
		"a taken column":   {Fields: []Field{name, {Name: "more", Title: "More", Type: listed.Text, Column: "rev"}}},
		"an option twice":  {Fields: []Field{name, {Name: "sort", Title: "Sort", Type: listed.Choice, Column: "sort", Options: []listed.ListOption{{Value: "a", Title: "A"}, {Value: "a", Title: "B"}}}}},
		"a comma in it":    {Fields: []Field{name, {Name: "sort", Title: "Sort", Type: listed.Choice, Column: "sort", Options: []listed.ListOption{{Value: "a,b", Title: "A"}}}}},
		"a text's order":   {Sort: "more", Fields: []Field{name, {Name: "more", Title: "More", Type: listed.Text, Column: "more"}}},
		"a long date":      {Fields: []Field{name, {Name: "at", Title: "At", Type: listed.Date, Column: "at", Long: true}}},
		"not called":       {Fields: []Field{{Name: "name", Title: "Name", Type: listed.Number, Column: "name", Needed: true}}},
		"twice":            {Fields: []Field{name, name}},
		"taken":            {Fields: []Field{name, {Name: "tags", Title: "Tags", Type: listed.Text, Column: "tags"}}},
		"no options":       {Fields: []Field{name, {Name: "sort", Title: "Sort", Type: listed.Choice, Column: "sort"}}},
		"an unknown order": {Sort: "size", Fields: []Field{name}},
		"a wrong type":     {Fields: []Field{name, {Name: "at", Title: "At", Type: listed.Instant, Column: "at"}}},
	} {
		if k.Table == "" {
			k.Table = "thing"
		}
		k.Title, k.One, k.About, k.Words = "Things", "thing", "What there is.", []string{"thing"}
		if k.check() == nil {
			t.Errorf("%s: taken", why)
		}
	}
	meant := Kind{Table: "thing", Title: "Things", One: "thing", About: "What there is.", Words: []string{"thing"}, Fields: []Field{name}}
	if err := meant.check(); err != nil {
		t.Error(err)
	}
	meant.Words = nil
	if meant.check() == nil {
		t.Error("without a word: taken")
	}
}

func stored(t *testing.T, r SimpleRecord) []byte {
	t.Helper()
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
