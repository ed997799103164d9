package notice

import (
	"fmt"
	"testing"
	"time"

	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// What is settled must not bury what stands, in the list, in the count, and on devices.
func TestWhatIsSettledHidesNothingThatStands(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		b, ben := h.browser(), h.signedIn(h.Ben)
		_, err := h.AddDevice(t.Context(), ben, b.draft())
		h.must(err)
		id := h.task(h.Ada, h.Vera, false)
		for range 2*shownTop + 10 {
			h.hide(h.task(h.Ada, h.Vera, false), h.Vera)
		}
		h.send()
		if all := h.told(h.Ben); len(all) != 1 || all[0].About.ID != id {
			t.Errorf("%d are shown of one that stands", len(all))
		}
		if n, err := h.Unread(t.Context(), h.Ben); n != 1 || err != nil {
			t.Errorf("%d are counted, %v", n, err)
		}
		if p, err := h.List(t.Context(), h.Ben, true); len(p.Items) != 1 || p.Unread != 1 || err != nil {
			t.Errorf("%+v, %v", p, err)
		}
		if got := b.received(); len(got) != 1 || got[0].Title != "Board papers" || got[0].Count != 1 {
			t.Errorf("the device was told %+v", got)
		}
	})
}

func TestTheListEndsWhereItIsFull(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for range shownTop + 30 {
			h.task(h.Ada, h.Vera, false)
		}
		h.run()
		all := h.told(h.Ben)
		seen := map[string]bool{}
		for _, n := range all {
			seen[fmt.Sprint(n.ID)] = true
		}
		if n, err := h.Unread(t.Context(), h.Ben); len(all) != shownTop || len(seen) != shownTop || n != shownTop || err != nil {
			t.Errorf("%d shown, %d counted, %v", len(all), n, err)
		}
	})
}

// A write that failed is made again, also by a house that was started anew after it.
func TestWhatCouldNotBeWrittenIsToldLater(t *testing.T) {
	for _, again := range []bool{false, true} {
		each(t, func(t *testing.T, h *house) {
			h.run()
			rename := func(q db.SQL) { h.setUp(func(tx *db.Tx) error { _, err := tx.Exec(q); return err }) }
			h.task(h.Ada, h.Vera, false)
			rename(`ALTER TABLE notice RENAME TO notice_away`)
			if err := h.Run(t.Context()); err == nil {
				t.Fatal("it could be written")
			}
			rename(`ALTER TABLE notice_away RENAME TO notice`)
			h.Clock.Move(lookEvery)
			h.run()
			if again {
				h.Clock.Move(saveEvery)
				h.run()
				h.restart()
			}
			h.run()
			if all := h.told(h.Ben); len(all) != 1 {
				t.Errorf("%d are told", len(all))
			}
		})
	}
}

// That somebody has been looked at before is known as long as they are there: what is old would be news to them else.
func TestThatAMemberWasLookedAtIsKept(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.run()
		h.events = []event{{Begun, h.now(), h.Ben.Member}, {Begun, h.now(), h.Carl.Member}}
		h.Clock.Move(lookEvery)
		h.run()
		h.Clock.Move(time.Hour)
		h.events = nil
		for range keptOf + 5 {
			h.events = append(h.events, event{h.ID(), h.now(), h.Ben.Member}, event{h.ID(), h.now(), h.Carl.Member})
		}
		h.run()
		h.setUp(func(tx *db.Tx) error {
			_, err := tx.Exec(`UPDATE member SET disabled_us = 1 WHERE id = $1`, h.Carl.Member)
			return err
		})
		h.must(h.Sweep(t.Context()))
		left, err := db.All(t.Context(), h.d, db.Scan1[ref.Member], `SELECT member FROM notice WHERE once = 'soon:begun'`)
		if err != nil || len(left) != 1 || left[0] != h.Ben.Member {
			t.Errorf("%q, %v", left, err)
		}
	})
}
