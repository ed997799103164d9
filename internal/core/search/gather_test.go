package search_test

import (
	"fmt"
	"slices"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const qParts db.OnlySQLite = `SELECT count(DISTINCT segid) FROM search_fts_idx`

func parts(t *testing.T, d *db.DB) (n int) {
	t.Helper()
	if err := d.QueryRow(t.Context(), qParts.SQL()).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestTheIndexIsGatheredWhileLittleIsWritten(t *testing.T) {
	d := dbtest.SQLite(t)
	h := recordtest.Build(t, d)
	g := search.NewGatherer(d)
	gather := func() {
		t.Helper()
		if err := g.Gather(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	gather()
	last := 0
	for i := 0; i < 100 || parts(t, d) < 6; i++ {
		last = i
		put(t, h, search.Entry{Kind: note, ID: ref.ID(fmt.Sprint(i)), Space: h.Vera, Title: fmt.Sprintf("Review %d", i), Body: "of all the papers there are"})
	}
	many := parts(t, d)
	words := fmt.Sprintf("papers %d", last)
	before := find(t, h, h.Ben, words)
	gather()
	if got := parts(t, d); got != many {
		t.Errorf("%d parts after many writes, which leave no room for gathering; there were %d", got, many)
	}
	gather()
	if got := parts(t, d); got > 4 {
		t.Errorf("%d parts in a quiet time, out of %d", got, many)
	}
	idle := d.Written()
	gather()
	if d.Written() != idle {
		t.Error("gathers though nothing was written")
	}
	if got := find(t, h, h.Ben, words); !slices.Equal(got, before) || len(got) != 1 {
		t.Errorf("finds %v, and %v before", got, before)
	}
	if err := d.Check(t.Context()); err != nil {
		t.Error(err)
	}
}
