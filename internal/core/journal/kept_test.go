package journal_test

import (
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
)

func TestAKeptAnswerIsForWhoMaySeeIt(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		o := journal.Once{Key: "k", Fingerprint: "f", Status: 200}
		if _, err := j.Write(journal.WithOnce(t.Context(), o), p, func(tx *journal.Tx) error {
			if err := rename("once")(tx); err != nil {
				return err
			}
			return tx.Reply("secret")
		}); err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]struct {
			a    access.Actor
			want bool
		}{
			"owner":             {owner, true},
			"no grant any more": {access.NewActor(org, "me", access.Session, false, 0, nil), false},
			"sees only times":   {access.NewActor(org, "me", access.Session, false, 0, []access.Grant{{Space: mine, Role: access.BusyOnly, Until: clock.Forever}}), false},
		} {
			if _, done, err := j.Recall(t.Context(), c.a, o); err != nil || done != c.want {
				t.Errorf("%s: %v, %v", name, done, err)
			}
		}
	})
}
