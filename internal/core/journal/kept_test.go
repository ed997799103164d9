package journal_test

import (
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
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

// TestAKeptAnswerTellsNothingPrivate holds that who lost the sight of private records
// learns that it was done and nothing more, whether the record was private when it was
// made or became so since.
func TestAKeptAnswerTellsNothingPrivate(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		j, p := found(t, d)
		tell := func(key, id string, op journal.Op, private journal.Privacy) {
			t.Helper()
			_, err := j.Write(journal.WithOnce(t.Context(), journal.Once{Key: key, Fingerprint: "f", Status: 201}), p, func(tx *journal.Tx) error {
				if err := tx.Tell(journal.Entry{Space: mine, Kind: "event", ID: ref.ID(id), Op: op, Rev: 1, Private: private}); err != nil {
					return err
				}
				return tx.Reply("title")
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		tell("private", "1", journal.Create, journal.Secluded)
		tell("later", "2", journal.Create, journal.Public)
		tell("", "2", journal.Update, journal.Closing)
		tell("open", "3", journal.Create, journal.Public)
		in := func(private bool) access.Actor {
			return access.NewActor(org, "me", access.Session, false, 0, []access.Grant{{Space: mine, Role: access.Assistant, Until: clock.Forever, SeesPrivate: private}})
		}
		for key, told := range map[string]bool{"private": false, "later": false, "open": true} {
			for _, sees := range []bool{true, false} {
				kept, done, err := j.Recall(t.Context(), in(sees), journal.Once{Key: key, Fingerprint: "f"})
				if err != nil || !done || kept.Status != 201 || (kept.Body != nil) != (told || sees) {
					t.Errorf("%s, sees private %v: %s %v %v", key, sees, kept.Body, done, err)
				}
			}
		}
	})
}
