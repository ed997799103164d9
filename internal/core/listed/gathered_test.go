package listed

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// call is a thing that was gathered: several have one id, as the dates of a series have.
type call struct {
	id, part, title, tags string
	at                    int64
	loud                  bool
}

func calls(all ...call) *Gathered[call] {
	return &Gathered[call]{
		Name: "call", Sort: "at",
		Columns: []Column[call]{
			{Name: "title", Type: Text, Asks: true, Cell: func(c *call) string { return c.title }, Key: func(c *call) record.Key { return record.Text(c.title) }},
			{Name: "at", Type: Instant, Asks: true, Cell: func(c *call) string { return Micros(clock.Micros(c.at)) }, Key: func(c *call) record.Key { return record.Number(c.at) }},
			{Name: "size", Type: Number, Asks: true, Cell: func(c *call) string { return strconv.Itoa(len(c.title)) }, Key: func(c *call) record.Key { return record.Number(len(c.title)) }},
			{Name: "tags", Type: Tags, Asks: true, Cell: func(c *call) string { return c.tags }},
			{Name: "loud", Type: Flag, Asks: true, Cell: func(c *call) string { return Yes(c.loud) }},
			{Name: "silent", Type: Text, Cell: func(*call) string { return "" }},
		},
		Row: func(c *call) ListRow { return ListRow{ID: ref.ID(c.id), Part: c.part, Label: c.title} },
		All: func(context.Context, access.Actor, Wanted) ([]call, error) { return slices.Clone(all), nil },
	}
}

func names(t *testing.T, g *Gathered[call], q Question) (all []string) {
	t.Helper()
	for first := true; first || q.Cursor != ""; first = false {
		rows, next, err := g.Page(t.Context(), nil, access.Actor{}, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			all = append(all, r.Label+r.Part)
		}
		q.Cursor = next
	}
	return all
}

func TestWhatIsGatheredIsAskedByItsCells(t *testing.T) {
	g := calls(
		call{id: "1", part: "a", title: "Stand-up", at: at("2026-03-28T09:00:00Z"), tags: "x,y"},
		call{id: "1", part: "b", title: "Stand-up", at: at("2026-03-29T08:00:00Z"), tags: "x,y", loud: true},
		call{id: "2", title: "Board", at: at("2026-03-29T22:30:00Z"), tags: "z"},
		call{id: "3", title: "", at: at("2026-03-29T23:30:00Z")},
	)
	for _, c := range []struct {
		filters []string
		want    []string
	}{
		{nil, []string{"Stand-upa", "Stand-upb", "Board", ""}},
		{[]string{"title:is:Board"}, []string{"Board"}},
		{[]string{"title:empty"}, []string{""}},
		{[]string{"title:set", "tags:is:y,z", "loud:is:false"}, []string{"Stand-upa", "Board"}},
		{[]string{"tags:empty"}, []string{""}},
		{[]string{"size:from:5", "size:to:7"}, []string{"Board"}},
		{[]string{"at:is:today+1"}, []string{"Stand-upb", "Board"}}, // a Sunday of 23 hours in London
		{[]string{"at:to:today"}, []string{"Stand-upa"}},
	} {
		if got := names(t, g, asking(t, c.filters...)); !slices.Equal(got, c.want) {
			t.Errorf("%v: %q, want %q", c.filters, got, c.want)
		}
	}
	for _, wrong := range []string{"silent:set", "title:from:a", "loud:is:maybe", "nothing:set"} {
		if _, _, err := g.Page(t.Context(), nil, access.Actor{}, asking(t, wrong)); err == nil {
			t.Errorf("%q is answered", wrong)
		}
	}
}

func TestPagesOfWhatIsGatheredHaveEachOnce(t *testing.T) {
	var all []call
	for i := range 23 {
		all = append(all, call{id: strconv.Itoa(i / 3), part: strconv.Itoa(i), title: strconv.Itoa(i % 2), at: int64(1 + i%5)})
	}
	g := calls(all...)
	for _, sort := range []string{"", "title", "size"} {
		for _, desc := range []bool{false, true} {
			q := asking(t)
			q.Sort, q.Desc, q.Limit = sort, desc, 200
			once := names(t, g, q)
			q.Limit = 4
			if paged := names(t, g, q); !slices.Equal(paged, once) || len(once) != len(all) {
				t.Errorf("by %q, desc %v: in pages %v, at once %v", sort, desc, paged, once)
			}
		}
	}
	q := asking(t)
	q.Cursor = "none"
	if _, _, err := g.Page(t.Context(), nil, access.Actor{}, q); err == nil {
		t.Error("a cursor that is none is taken")
	}
}

// Between is what lets a kind gather no more than is asked for.
func TestAQuestionSaysBetweenWhichInstants(t *testing.T) {
	for filter, want := range map[string][2]int64{
		"at:from:2026-03-28": {at("2026-03-28T00:00:00Z"), 0},
		"at:to:2026-03-29":   {0, at("2026-03-29T23:00:00Z")},
		"at:is:2026-03-29":   {at("2026-03-29T00:00:00Z"), at("2026-03-29T23:00:00Z")},
		"size:from:3":        {0, 0},
	} {
		q := asking(t, filter)
		asked, _, err := read(calls().Columns, false, q)
		if err != nil {
			t.Fatal(err)
		}
		from, before := Wanted{q, asked}.Between("at")
		if int64(from) != want[0] || int64(before) != want[1] {
			t.Errorf("%s: from %d before %d, want %v", filter, from, before, want)
		}
	}
}
