package search_test

import (
	"fmt"
	"testing"

	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// A connection remembers how the index of words was laid out when it last searched.
func TestTheIndexIsSoundForWhoSearchedBefore(t *testing.T) {
	d := dbtest.SQLite(t)
	h := recordtest.Build(t, d)
	for i := range 300 {
		put(t, h, search.Entry{Kind: note, ID: ref.ID(fmt.Sprint(i)), Space: h.Vera, Title: fmt.Sprintf("Review %d", i), Body: "of all the papers there are"})
		if i%20 == 0 {
			find(t, h, h.Ben, "papers")
		}
		if i%3 == 0 {
			drop(t, h, ref.ID(fmt.Sprint(i)))
		}
	}
	if err := d.Check(t.Context()); err != nil {
		t.Error(err)
	}
}
