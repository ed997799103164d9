package journal_test

import (
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

func TestAnActIsUndoneWhileAnUndoOfItStands(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		write := func(act, undoes ref.Act) {
			t.Helper()
			if _, err := j.WriteAs(t.Context(), p, act, undoes, rename(string(act))); err != nil {
				t.Fatal(err)
			}
		}
		all := []ref.Act{"a", "other", "undo", "redo", "undo-redo", "undo-again"}
		want := func(undone ...ref.Act) {
			t.Helper()
			got, err := journal.Undone(t.Context(), d, org, all)
			if err != nil {
				t.Fatal(err)
			}
			expected := map[ref.Act]bool{}
			for _, act := range undone {
				expected[act] = true
			}
			for _, act := range all {
				if got[act] != expected[act] {
					t.Errorf("%s: undone is %v", act, got[act])
				}
			}
		}
		write("a", "")
		write("other", "")
		want()
		write("undo", "a")
		want("a")
		write("redo", "undo")
		want("undo")
		write("undo-redo", "redo")
		want("a", "redo")
		write("undo-again", "undo-redo")
		want("undo", "undo-redo")
	})
}
