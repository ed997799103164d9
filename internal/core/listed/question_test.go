package listed

import (
	"slices"
	"strings"
	"testing"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

type thing struct{ record.Head }

func things() *Kind[thing] {
	return &Kind[thing]{Name: "thing", Head: func(t *thing) *record.Head { return &t.Head }, Own: func(*thing) own.Values { return nil }, Tags: func(*thing) []ref.ID { return nil },
		Columns: []Column[thing]{
			{Name: "title", Type: Text},
			{Name: "form", Type: Choice, At: "t.form", Options: []ListOption{{Value: "one"}, {Value: "two"}}},
			{Name: "size", Type: Number, At: "t.size"},
			{Name: "review", Type: Date, At: "t.review", Nothing: "9999-12-31"},
			{Name: "owner", Type: Member, At: "t.owner"},
			{Name: "done", Type: Flag, At: "t.done"},
		}}
}

func asking(t testing.TB, filters ...string) Question {
	z, err := zone.Load("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	return Question{Filters: filters, Me: "sam", Zone: z, Today: "2026-03-28"}
}

func TestWhatIsAskedBecomesConditions(t *testing.T) {
	k := things()
	for _, c := range []struct {
		filter, sql string
		args        []any
	}{
		{"form:is:one,two", "AND t.form IN ($1,$2)", []any{"one", "two"}},
		{"size:from:5", "AND t.size >= $1 AND t.size <> $2", []any{int64(5), int64(0)}},
		{"review:to:today+7", "AND t.review <= $1 AND t.review <> $2", []any{"2026-04-04", "9999-12-31"}},
		{"review:empty", "AND t.review = $1", []any{"9999-12-31"}},
		{"owner:is:me", "AND t.owner IN ($1)", []any{"sam"}},
		{"done:is:false", "AND t.done IN ($1)", []any{0}},
		// The night on which clocks go forward in London: that Sunday has 23 hours.
		{"created:is:today+1", "AND t.created_us >= $1 AND t.created_us <> $2 AND t.created_us < $3 AND t.created_us <> $4", []any{at("2026-03-29T00:00:00Z"), int64(0), at("2026-03-29T23:00:00Z"), int64(0)}},
		{"tags:is:a,b", "AND (SELECT COUNT(*) FROM tagged f WHERE f.org = t.org AND f.kind = $1 AND f.id = t.id AND f.tag IN ($2,$3) ) > 0", []any{ref.Kind("thing"), "a", "b"}},
	} {
		asked, _, err := read(k.whole(), true, asking(t, c.filter))
		if err != nil {
			t.Errorf("%s: %v", c.filter, err)
			continue
		}
		b := db.Build("WHERE")
		for _, one := range asked {
			one.where(b, k.Name)
		}
		if got := strings.TrimPrefix(string(b.SQL()), "WHERE "); got != c.sql || !slices.Equal(b.Args(), c.args) {
			t.Errorf("%s: %s %v\nwant %s %v", c.filter, got, b.Args(), c.sql, c.args)
		}
	}
}

func at(text string) int64 {
	s, _, ok := zone.ParseStamp(strings.NewReplacer("-", "", ":", "").Replace(text))
	if !ok {
		panic(text)
	}
	return int64(clock.Of(s.Wall.Time()))
}

func TestWhatCannotBeAskedIsTold(t *testing.T) {
	for _, filter := range []string{"", "form", "form:", "form:is", "form:is:", "form:is:three", "title:is:x", "nothing:is:x", "form:from:one", "size:is:many", "review:from:soon", "review:from:today+x",
		"review:from:today+99999", "done:is:maybe", "done:empty", "space:set", "size:from:1,2", "created:is:today,today+1", "form:is:" + strings.Repeat("one,", 50) + "one"} {
		_, _, err := read(things().whole(), true, asking(t, filter))
		if errs.KindOf(err) != errs.Invalid {
			t.Errorf("%q: %v", filter, err)
		}
	}
	if _, _, err := read(things().whole(), true, asking(t, slices.Repeat([]string{"form:is:one"}, 31)...)); err == nil {
		t.Error("31 filters are taken")
	}
	q := asking(t)
	q.Sort = "form"
	if _, _, err := read(things().whole(), true, q); err == nil {
		t.Error("an order that is none is taken")
	}
}

// Whatever is asked is either told to be wrong, or has as many arguments as places.
func FuzzAQuestion(f *testing.F) {
	for _, seed := range []string{"form:is:one", "review:from:today-30", "size:to:99999999999999999999", "created:is:2026-02-30", "own:x:is:y", "tags:is:,", "owner:is:me,,'", "::", "done:is:true"} {
		f.Add(seed)
	}
	k := things()
	f.Fuzz(func(t *testing.T, filter string) {
		asked, fields, err := read(k.whole(), true, asking(t, filter))
		if err != nil {
			if errs.KindOf(err) != errs.Invalid {
				t.Fatal(err)
			}
			return
		}
		b := db.Build("WHERE")
		for _, one := range asked {
			one.where(b, k.Name) // panics where places and arguments differ
		}
		if len(asked)+len(fields) == 0 {
			t.Errorf("%q asks nothing", filter)
		}
		if strings.Contains(string(b.SQL()), "'") {
			t.Errorf("%q stands in the statement: %s", filter, b.SQL())
		}
	})
}
