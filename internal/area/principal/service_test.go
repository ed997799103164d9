package principal_test

import (
	"testing"
	"time"

	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

func TestWhoAddsAPrincipalAssistsThem(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.amara()
		if role, _ := h.now(h.Ben).Role(p.Space); role != access.Assistant {
			t.Fatalf("Ben is %q", role)
		}
		if ref.Space(p.ID) != p.Space || len(p.Hours) != 1 {
			t.Errorf("%+v", p)
		}
		if h.reads(h.Eve, p.ID) || h.reads(h.leda, p.ID) {
			t.Error("somebody else reads as well")
		}
		list, err := h.List(t.Context(), h.now(h.Ben))
		h.must(err)
		if len(list) != 1 || list[0].Role != access.Assistant || list[0].Now.Place != "London" || list[0].UntilUS != 0 || !list[0].SeesPrivate {
			t.Errorf("%+v", list)
		}
		if list, err = h.List(t.Context(), h.now(h.Eve)); err != nil || len(list) != 0 {
			t.Errorf("Eve sees %+v, %v", list, err)
		}
		if list, err = h.List(t.Context(), h.leda); err != nil || len(list) != 1 || list[0].Role != "" {
			t.Errorf("a lead looks after everybody, but sees %+v, %v", list, err)
		}

		again, _, err := h.Create(t.Context(), h.Ben, principal.NewPrincipal{ID: p.ID, Name: "Another", Zone: "UTC"})
		h.must(err)
		if again.Name != "Amara Osei" {
			t.Errorf("sent twice: %+v", again)
		}
		_, _, err = h.Create(t.Context(), h.Eve, principal.NewPrincipal{ID: p.ID, Name: "Another", Zone: "UTC"})
		h.refused(err, "principal.id_taken")
		_, _, err = h.Create(t.Context(), h.Eve, principal.NewPrincipal{ID: ref.ID(h.Ben.Member), Name: "Another", Zone: "UTC"})
		h.refused(err, "principal.id_taken")
	})
}

func TestALeadNamesTheAssistant(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p, _, err := h.Create(t.Context(), h.leda, principal.NewPrincipal{
			Name: "Jun Tan", Zone: "Asia/Singapore", Assistant: h.Ben.Member, Member: h.Carl.Member,
		})
		h.must(err)
		for a, want := range map[*access.Actor]access.Role{&h.Ben: access.Assistant, &h.Carl: access.Owner, &h.leda: ""} {
			if role, _ := h.now(*a).Role(p.Space); role != want {
				t.Errorf("%s is %q, want %q", a.Member, role, want)
			}
		}
		// A lead keeps the record in order without reading what is in the space.
		name := "Jun Wei Tan"
		p, _, err = h.Update(t.Context(), h.leda, p.ID, principal.Change{Rev: p.Rev, Name: &name})
		h.must(err)
		// What a lead changed they take back, and do again; nobody else without a grant does.
		title := "Chair"
		_, act, err := h.Update(t.Context(), h.leda, p.ID, principal.Change{Rev: p.Rev, Title: &title})
		h.must(err)
		h.refused(h.undo(h.Eve, act), "act.not_found")
		h.must(h.undo(h.leda, act))
		all, err := h.List(t.Context(), h.leda)
		h.must(err)
		if len(all) != 1 || all[0].Title != "" {
			t.Errorf("not taken back: %+v", all)
		}
		p.Rev = all[0].Rev
		none := ref.Member("")
		_, _, err = h.Update(t.Context(), h.now(h.Ben), p.ID, principal.Change{Rev: p.Rev, Member: &none})
		h.refused(err, "access.forbidden")
		_, _, err = h.Update(t.Context(), h.leda, p.ID, principal.Change{Rev: p.Rev, Member: &none})
		h.must(err)
		if h.reads(h.Carl, p.ID) {
			t.Error("Carl still owns the space")
		}
		_, _, err = h.Update(t.Context(), h.now(h.Eve), p.ID, principal.Change{Rev: p.Rev})
		h.refused(err, "principal.not_found")
	})
}

func TestPartnershipsAreDatedAtThePrincipalsHome(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.at("2026-03-20T12:00:00Z")
		p, _, err := h.Create(t.Context(), h.leda, principal.NewPrincipal{Name: "Jun Tan", Zone: "Asia/Singapore"})
		h.must(err)
		_, _, err = h.Assign(t.Context(), h.leda, principal.NewPartnership{
			Principal: p.ID, Member: h.Eve.Member, Role: access.Assistant, From: "2026-03-23", Until: "2026-03-24", Reason: "Cover for leave",
		})
		h.must(err)
		for _, c := range []struct {
			at    string
			reads bool
			state string
		}{
			{"2026-03-22T15:59:59Z", false, principal.Future},
			{"2026-03-22T16:00:00Z", true, principal.Current}, // midnight in Singapore
			{"2026-03-24T15:59:59Z", true, principal.Current},
			{"2026-03-24T16:00:00Z", false, principal.Ended},
		} {
			h.at(c.at)
			if got := h.reads(h.Eve, p.ID); got != c.reads {
				t.Errorf("at %s: reads %v", c.at, got)
			}
			list, err := h.Partnerships(t.Context(), h.Eve)
			h.must(err)
			if len(list) != 1 || list[0].State != c.state || list[0].PrincipalName != "Jun Tan" {
				t.Errorf("at %s: %+v", c.at, list)
			}
		}
	})
}

func TestEndingEndsAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.amara()
		list, err := h.Partnerships(t.Context(), h.Ben)
		h.must(err)
		mine := list[0].Partnership
		if !h.reads(h.Ben, p.ID) {
			t.Fatal("Ben does not read")
		}
		before, err := h.Journal.Head(t.Context(), h.Org)
		h.must(err)
		_, _, err = h.End(t.Context(), h.now(h.Ben), mine.ID, mine.Rev, "")
		h.refused(err, "access.forbidden") // an assistant does not decide over access
		ended, act, err := h.End(t.Context(), h.leda, mine.ID, mine.Rev, "")
		h.must(err)
		if h.reads(h.Ben, p.ID) {
			t.Fatal("Ben still reads")
		}
		if after, _ := h.Journal.Head(t.Context(), h.Org); after.Epoch == before.Epoch {
			t.Error("nobody is told that grants changed")
		}
		_, _, err = h.End(t.Context(), h.leda, ended.ID, ended.Rev, "")
		h.refused(err, "partnership.ended")
		h.must(h.undo(h.leda, act))
		if !h.reads(h.Ben, p.ID) {
			t.Error("undo did not give it back")
		}
	})
}

func TestEndingLaterAndBeforeItBegins(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.at("2026-03-20T12:00:00Z")
		p := h.amara()
		assign := func(from, until clock.Date) principal.Partnership {
			made, _, err := h.Assign(t.Context(), h.leda, principal.NewPartnership{Principal: p.ID, Member: h.Eve.Member, Role: access.Viewer, From: from, Until: until})
			h.must(err)
			return made
		}
		now := assign("2026-03-01", "")
		_, _, err := h.End(t.Context(), h.leda, now.ID, now.Rev, "2026-03-22")
		h.must(err)
		later := assign("2026-04-01", "2026-04-30")
		gone, _, err := h.End(t.Context(), h.leda, later.ID, later.Rev, "")
		h.must(err)
		if gone.From != "2026-04-01" {
			t.Errorf("%+v", gone)
		}
		for at, want := range map[string]bool{"2026-03-22T23:59:59Z": true, "2026-03-23T00:00:00Z": false, "2026-04-02T00:00:00Z": false} {
			if held := h.heldAt(h.Eve, p.Space, at); held != want {
				t.Errorf("at %s: %v", at, held)
			}
		}
	})
}

// heldAt looks ahead without moving the clock.
func (h *house) heldAt(a access.Actor, in ref.Space, text string) bool {
	h.t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	h.must(err)
	for _, g := range h.now(a).Grants() {
		if g.Space == in && g.At(clock.Of(at)) {
			return true
		}
	}
	return false
}

func TestMovingHomeMovesTheDates(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.at("2026-03-20T12:00:00Z")
		p := h.amara()
		_, _, err := h.Assign(t.Context(), h.leda, principal.NewPartnership{Principal: p.ID, Member: h.Eve.Member, Role: access.Viewer, From: "2026-03-21"})
		h.must(err)
		home := "Asia/Singapore"
		_, act, err := h.Update(t.Context(), h.now(h.Ben), p.ID, principal.Change{Rev: p.Rev, Zone: &home})
		h.must(err)
		h.at("2026-03-20T16:00:00Z")
		if !h.reads(h.Eve, p.ID) {
			t.Error("it is the 21st in Singapore")
		}
		h.must(h.undo(h.Ben, act))
		if h.reads(h.Eve, p.ID) {
			t.Error("it is still the 20th in London")
		}
	})
}

func TestPrincipalsDecideOverTheirOwnSpace(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p, _, err := h.Create(t.Context(), h.Carl, principal.NewPrincipal{Name: "Carl Example", Zone: "Europe/London", Member: h.Carl.Member})
		h.must(err)
		made, _, err := h.Assign(t.Context(), h.now(h.Carl), principal.NewPartnership{Principal: p.ID, Member: h.Ben.Member, Role: access.Assistant})
		h.must(err)
		if !h.reads(h.Ben, p.ID) {
			t.Fatal("Ben does not assist")
		}
		_, _, err = h.Assign(t.Context(), h.now(h.Ben), principal.NewPartnership{Principal: p.ID, Member: h.Eve.Member, Role: access.Viewer})
		h.refused(err, "access.forbidden")
		_, _, err = h.Assign(t.Context(), h.now(h.Eve), principal.NewPartnership{Principal: p.ID, Member: h.Eve.Member, Role: access.Owner})
		h.refused(err, "principal.not_found")
		_, _, err = h.Assign(t.Context(), h.now(h.Carl), principal.NewPartnership{Principal: p.ID, Member: "nobody", Role: access.Lead, From: "2026-13-01"})
		h.refused(err, "partnership.invalid")
		_, _, err = h.End(t.Context(), h.now(h.Carl), made.ID, made.Rev, "")
		h.must(err)
		if h.reads(h.Ben, p.ID) {
			t.Error("Ben still reads")
		}
		role := access.Viewer
		_, _, err = h.Amend(t.Context(), h.now(h.Carl), made.ID, principal.Terms{Role: &role})
		h.refused(err, "partnership.ended")
	})
}

func TestUndoGivesNobodyWhatTheyCouldNotTake(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p, _, err := h.Create(t.Context(), h.leda, principal.NewPrincipal{Name: "Jun Tan", Zone: "Asia/Singapore", Assistant: h.Ben.Member, Member: h.Eve.Member})
		h.must(err)
		none := ref.Member("")
		_, act, err := h.Update(t.Context(), h.leda, p.ID, principal.Change{Rev: p.Rev, Member: &none})
		h.must(err)
		h.refused(h.undo(h.Ben, act), "access.forbidden")
		if h.reads(h.Eve, p.ID) {
			t.Error("Eve got the space back")
		}
	})
}

func TestAnIDStandsForOnePartnership(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		west, _, err := h.Create(t.Context(), h.leda, principal.NewPrincipal{Name: "Kai", Zone: "Pacific/Honolulu"})
		h.must(err)
		east, _, err := h.Create(t.Context(), h.leda, principal.NewPrincipal{Name: "Aroha", Zone: "Pacific/Auckland"})
		h.must(err)
		n := principal.NewPartnership{ID: ref.New(), Principal: east.ID, Member: h.Eve.Member, Role: access.Viewer, From: "2026-03-12", Until: "2026-03-12"}
		_, first, err := h.Assign(t.Context(), h.leda, n)
		h.must(err)
		_, again, err := h.Assign(t.Context(), h.leda, n)
		h.must(err)
		if again != first {
			t.Errorf("sent twice: %s and %s", first, again)
		}
		n.Principal = west.ID // with their dates Eve would stay for most of a day more
		_, _, err = h.Assign(t.Context(), h.leda, n)
		h.refused(err, "partnership.id_taken")
	})
}

func TestSendingAgainShowsNothingToWhoLeft(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		n := principal.NewPrincipal{ID: ref.New(), Name: "Jun Tan", Zone: "Asia/Singapore"}
		_, first, err := h.Create(t.Context(), h.Eve, n)
		h.must(err)
		_, again, err := h.Create(t.Context(), h.Eve, n)
		h.must(err)
		if again != first {
			t.Errorf("sent twice: %s and %s", first, again)
		}
		partners, err := h.Partnerships(t.Context(), h.leda)
		h.must(err)
		_, _, err = h.End(t.Context(), h.leda, partners[0].ID, partners[0].Rev, "")
		h.must(err)
		p, _, err := h.Create(t.Context(), h.Eve, n)
		h.refused(err, "principal.id_taken")
		if p.Name != "" {
			t.Errorf("Eve reads %+v", p)
		}
	})
}
