package tag

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// on puts tags on records that can be found in Vera's space.
func on(t *testing.T, h *recordtest.House, record string, tags ...ref.ID) {
	t.Helper()
	_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
		for _, tag := range tags {
			if _, err := tx.Derive(qPutOn, h.Org, "task", record, tag); err != nil {
				return err
			}
		}
		return search.Add(tx, search.Entry{Kind: "task", ID: ref.ID(record), Space: h.Vera, Title: "Record " + record})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func count(t *testing.T, h *recordtest.House, tag ref.ID) int {
	t.Helper()
	n, err := db.One(t.Context(), h.Journal.DB(), db.Scan1[int], qOn, h.Org, tag)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestMergingLosesNothingAndIsTakenBack(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		press, media, comms := create(t, s, h.Ada, "Press").Tag, create(t, s, h.Ada, "Media").Tag, create(t, s, h.Ada, "Comms").Tag
		on(t, h, "1", press.ID)
		on(t, h, "2", press.ID, media.ID)
		on(t, h, "3", media.ID)
		undo := func(act ref.Act) error {
			_, err := h.Journal.Undo(t.Context(), h.Eve, act, map[ref.Kind]journal.Reverser{Name: s.Reverse})
			return err
		}
		// Eve sees none of the records; tags are everybody's all the same.
		first, err := s.Merge(t.Context(), h.Eve, press.ID, 1, media.ID, 1)
		if err != nil || count(t, h, media.ID) != 3 || first.Tag.Name != "Media" {
			t.Fatalf("%+v, %v: on %d", first, err, count(t, h, media.ID))
		}
		if got := names(t, s, h.Ada); got != "Comms,Media" {
			t.Errorf("tags: %s", got)
		}
		places, more, err := s.Places(t.Context(), h.Ben, media.ID)
		if err != nil || more || len(places) != 3 || places[0].Title != "Record 1" {
			t.Errorf("%v, %v, %v", places, more, err)
		}
		if places, _, _ := s.Places(t.Context(), h.Eve, media.ID); len(places) != 0 {
			t.Errorf("Eve is shown %v", places)
		}
		// What it went into is merged on; what comes first can't be redone over that.
		second, err := s.Merge(t.Context(), h.Ada, media.ID, 1, comms.ID, 1)
		if err != nil || count(t, h, comms.ID) != 3 {
			t.Fatalf("%v: on %d", err, count(t, h, comms.ID))
		}
		if _, err := s.Restore(t.Context(), h.Ada, press.ID, 0); err != nil || count(t, h, media.ID) != 2 || count(t, h, comms.ID) != 2 {
			t.Errorf("%v: on %d and %d", err, count(t, h, media.ID), count(t, h, comms.ID))
		}
		code(t, undo(first.Act), "tag.changed_since")
		if _, err := h.Journal.Undo(t.Context(), h.Ada, second.Act, map[ref.Kind]journal.Reverser{Name: s.Reverse}); err != nil {
			t.Fatal(err)
		}
		if count(t, h, comms.ID) != 0 || count(t, h, media.ID) != 2 || count(t, h, press.ID) != 2 {
			t.Errorf("on %d, %d, %d", count(t, h, comms.ID), count(t, h, media.ID), count(t, h, press.ID))
		}
		if got := names(t, s, h.Ada); got != "Comms,Media,Press" {
			t.Errorf("tags: %s", got)
		}
	})
}

func TestMergingIsRefusedWhereItCantBeMeant(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		a, b, gone := create(t, s, h.Ada, "A").Tag, create(t, s, h.Ada, "B").Tag, create(t, s, h.Ada, "Gone").Tag
		if _, err := s.Trash(t.Context(), h.Ada, gone.ID, 1); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Update(t.Context(), h.Ada, b.ID, 1, Change{Name: op.Some("Better")}); err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			id      ref.ID
			rev     int64
			into    ref.ID
			intoRev int64
			code    string
		}{
			{a.ID, 1, a.ID, 1, "tag.itself"}, {a.ID, 1, b.ID, 1, "tag.stale"}, {a.ID, 7, b.ID, 2, "tag.stale"},
			{a.ID, 1, gone.ID, 2, "tag.trashed"}, {gone.ID, 2, a.ID, 1, "tag.trashed"}, {a.ID, 1, "nothing", 1, "tag.not_found"},
		} {
			_, err := s.Merge(t.Context(), h.Ada, c.id, c.rev, c.into, c.intoRev)
			code(t, err, c.code)
		}
		// A redo would make a circle.
		first, err := s.Merge(t.Context(), h.Ada, a.ID, 1, b.ID, 2)
		if err != nil {
			t.Fatal(err)
		}
		back := map[ref.Kind]journal.Reverser{Name: s.Reverse}
		undone, err := h.Journal.Undo(t.Context(), h.Ada, first.Act, back)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Merge(t.Context(), h.Ada, b.ID, 2, a.ID, 3); err != nil {
			t.Fatal(err)
		}
		_, err = h.Journal.Undo(t.Context(), h.Ada, undone, back)
		code(t, err, "tag.merged_since")
	})
}

func TestOneOfTwoWhoMergeCrosswiseIsTold(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service) {
		a, b := create(t, s, h.Ada, "A").Tag, create(t, s, h.Ada, "B").Tag
		on(t, h, "1", a.ID)
		on(t, h, "2", b.ID)
		var wg sync.WaitGroup
		failed := make([]error, 2)
		wg.Go(func() { _, failed[0] = s.Merge(context.Background(), h.Ada, a.ID, 1, b.ID, 1) })
		wg.Go(func() { _, failed[1] = s.Merge(context.Background(), h.Eve, b.ID, 1, a.ID, 1) })
		wg.Wait()
		if (failed[0] == nil) == (failed[1] == nil) {
			t.Fatalf("%v, %v", failed[0], failed[1])
		}
		for _, err := range failed {
			if err != nil && errs.Of(err).Code != "tag.stale" && errs.Of(err).Code != "tag.trashed" {
				t.Error(err)
			}
		}
		if got := fmt.Sprint(max(count(t, h, a.ID), count(t, h, b.ID))); got != "2" {
			t.Errorf("on %s", got)
		}
	})
}
