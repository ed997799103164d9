package space_test

import (
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

func TestASourceHasExactlyItsGrants(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		now := clock.Of(h.Clock.Now())
		source := ref.Record{Kind: "partnership", ID: h.ID()}
		grant := func(from, until clock.Micros) space.Grant {
			return space.Grant{Member: h.Eve.Member, Grant: access.Grant{Space: h.Vera, Role: access.Viewer, From: from, Until: until}}
		}
		replace := func(grants ...space.Grant) {
			p, err := access.Authorize(h.Ada, access.On("partnership", access.Manage), h.Vera)
			if err != nil {
				t.Fatal(err)
			}
			before, _ := h.Journal.Head(t.Context(), h.Org)
			if _, err := h.Journal.Write(t.Context(), p, func(tx *journal.Tx) error { return space.Replace(tx, source, grants...) }); err != nil {
				t.Fatal(err)
			}
			if after, _ := h.Journal.Head(t.Context(), h.Org); after.Epoch != before.Epoch+1 {
				t.Errorf("the view epoch went from %d to %d", before.Epoch, after.Epoch)
			}
		}
		held := func(at clock.Micros) (n int) {
			all, err := space.Held(t.Context(), d, h.Org, h.Eve.Member, at)
			if err != nil {
				t.Fatal(err)
			}
			for _, g := range all {
				if g.Source == source && g.Space == h.Vera {
					n++
				}
			}
			return n
		}
		hour := now.Add(time.Hour)
		replace(grant(now, hour), grant(hour, clock.Forever), grant(hour, hour), grant(hour, now)) // the last two never hold
		if held(now) != 2 || held(hour) != 1 {
			t.Errorf("%d now and %d in an hour", held(now), held(hour))
		}
		replace(grant(now, hour))
		if held(now) != 1 || held(hour) != 0 {
			t.Errorf("%d now and %d in an hour", held(now), held(hour))
		}
		replace()
		if held(now) != 0 {
			t.Error("something is left")
		}
	})
}
