package principal_test

import (
	"strings"
	"testing"

	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

func (h *house) send(p ref.ID, place, zone string, from, until clock.Date) (principal.Whereabouts, ref.Act) {
	h.t.Helper()
	w, act, err := h.Send(h.t.Context(), h.now(h.Ben), principal.NewWhereabouts{Principal: p, Place: place, Zone: zone, From: from, Until: until})
	h.must(err)
	return w, act
}

func TestNobodyIsInTwoPlaces(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.amara()
		sing, sent := h.send(p.ID, "Singapore", "Asia/Singapore", "2026-03-24", "2026-03-27")
		for _, c := range []struct {
			from, until clock.Date
			ok          bool
		}{
			{"2026-03-20", "2026-03-23", true}, {"2026-03-28", "2026-03-28", true}, {"2026-03-20", "2026-03-24", false},
			{"2026-03-27", "2026-03-30", false}, {"2026-03-25", "2026-03-26", false}, {"2026-03-01", "2026-04-30", false},
		} {
			w, _, err := h.Send(t.Context(), h.now(h.Ben), principal.NewWhereabouts{Principal: p.ID, Place: "Oslo", Zone: "Europe/Oslo", From: c.from, Until: c.until})
			if (err == nil) != c.ok {
				t.Fatalf("%s to %s: %v", c.from, c.until, err)
			}
			if err != nil {
				h.refused(err, "whereabouts.overlap")
				if msg := errs.Of(err).Msg; !strings.Contains(msg, "Singapore") || !strings.Contains(msg, "From 24 March 2026 to 27 March 2026") {
					t.Errorf("does not name the other: %s", msg)
				}
				continue
			}
			_, _, err = h.Discard(t.Context(), h.now(h.Ben), w.ID, w.Rev)
			h.must(err)
		}

		// What left room can't come back into it: not from the trash, not by undo.
		_, trashed, err := h.Discard(t.Context(), h.now(h.Ben), sing.ID, sing.Rev)
		h.must(err)
		oslo, _ := h.send(p.ID, "Oslo", "Europe/Oslo", "2026-03-26", "2026-03-26")
		_, _, err = h.Restore(t.Context(), h.now(h.Ben), sing.ID, 0)
		h.refused(err, "whereabouts.overlap")
		h.refused(h.undo(h.Ben, trashed), "whereabouts.overlap")
		until := clock.Date("2026-03-25")
		_, _, err = h.Discard(t.Context(), h.now(h.Ben), oslo.ID, 0)
		h.must(err)
		h.must(h.undo(h.Ben, trashed))
		_, shortened, err := h.Correct(t.Context(), h.now(h.Ben), sing.ID, principal.Move{Until: &until})
		h.must(err)
		h.send(p.ID, "Oslo", "Europe/Oslo", "2026-03-26", "2026-03-26")
		h.refused(h.undo(h.Ben, shortened), "whereabouts.overlap")
		h.refused(h.undo(h.Ben, sent), "whereabouts.changed_since")
	})
}

func TestWhereaboutsAreSeenByGrant(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.amara()
		w, _ := h.send(p.ID, "Singapore", "Asia/Singapore", "2026-03-24", "2026-03-27")
		_, _, err := h.Assign(t.Context(), h.leda, principal.NewPartnership{Principal: p.ID, Member: h.Carl.Member, Role: access.Viewer})
		h.must(err)
		_, _, err = h.Assign(t.Context(), h.leda, principal.NewPartnership{Principal: p.ID, Member: h.Dora.Member, Role: access.BusyOnly})
		h.must(err)
		for a, want := range map[*access.Actor]int{&h.Ben: 1, &h.Carl: 1, &h.Dora: 0, &h.Eve: 0, &h.leda: 0} {
			got, err := h.Whereabouts(t.Context(), h.now(*a), "", "2026-03-27", "2026-03-31")
			h.must(err)
			if len(got) != want {
				t.Errorf("%s sees %d, want %d", a.Member, len(got), want)
			}
		}
		note := "x"
		_, _, err = h.Correct(t.Context(), h.now(h.Carl), w.ID, principal.Move{Rev: w.Rev, Note: &note})
		h.refused(err, "access.forbidden")
		_, _, err = h.Correct(t.Context(), h.now(h.Eve), w.ID, principal.Move{Rev: w.Rev, Note: &note})
		h.refused(err, "whereabouts.not_found")
		_, _, err = h.Correct(t.Context(), h.now(h.Ben), w.ID, principal.Move{Rev: w.Rev + 1, Note: &note})
		h.refused(err, "whereabouts.stale")
		_, _, err = h.Send(t.Context(), h.now(h.Eve), principal.NewWhereabouts{Principal: p.ID, Place: "Oslo", Zone: "Europe/Oslo", From: "2026-05-01", Until: "2026-05-01"})
		h.refused(err, "principal.not_found")
		_, _, err = h.Send(t.Context(), h.now(h.Ben), principal.NewWhereabouts{Principal: p.ID, Zone: "Oslo", From: "2026-05-02", Until: "2026-05-01"})
		h.refused(err, "whereabouts.invalid")
		if n := len(errs.Of(err).Fields); n != 3 {
			t.Errorf("%d fields are named, want place, zone and until", n)
		}

		days, err := h.Days(t.Context(), h.now(h.Dora), []ref.ID{p.ID}, "2026-03-24", "2026-03-24")
		h.must(err)
		if d := days[p.ID][0]; d.Place != "" || d.Zone != "Asia/Singapore" || len(d.Working) != 1 {
			t.Errorf("who sees only when somebody is taken gets %+v", d)
		}
		if days, err = h.Days(t.Context(), h.now(h.Eve), []ref.ID{p.ID}, "2026-03-24", "2026-03-24"); err != nil || len(days) != 0 {
			t.Errorf("Eve gets %+v, %v", days, err)
		}
	})
}

func TestDaysFollowThePrincipal(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.amara()
		h.send(p.ID, "Singapore", "Asia/Singapore", "2026-03-24", "2026-03-25")
		h.send(p.ID, "New York", "America/New_York", "2026-03-26", "2026-03-26")
		days, err := h.Days(t.Context(), h.now(h.Ben), []ref.ID{p.ID}, "2026-03-23", "2026-03-30")
		h.must(err)
		want := []struct {
			date        clock.Date
			place       string
			from, until string // of the working time, in UTC
		}{
			{"2026-03-23", "London", "2026-03-23T09:00:00Z", "2026-03-23T18:00:00Z"},
			{"2026-03-24", "Singapore", "2026-03-24T01:00:00Z", "2026-03-24T10:00:00Z"},
			{"2026-03-25", "Singapore", "2026-03-25T01:00:00Z", "2026-03-25T10:00:00Z"},
			{"2026-03-26", "New York", "2026-03-26T13:00:00Z", "2026-03-26T22:00:00Z"},
			{"2026-03-27", "London", "2026-03-27T09:00:00Z", "2026-03-27T18:00:00Z"},
			{"2026-03-28", "London", "", ""},
			{"2026-03-29", "London", "", ""},
			{"2026-03-30", "London", "2026-03-30T08:00:00Z", "2026-03-30T17:00:00Z"}, // summer time
		}
		for i, w := range want {
			d := days[p.ID][i]
			from, until := "", ""
			if len(d.Working) == 1 {
				from, until = d.Working[0].From.Time().Format("2006-01-02T15:04:05Z"), d.Working[0].Until.Time().Format("2006-01-02T15:04:05Z")
			}
			if d.Date != w.date || d.Place != w.place || from != w.from || until != w.until || d.Away != (w.place != "London") {
				t.Errorf("%s: %+v, working %s to %s", w.date, d, from, until)
			}
		}
		if _, err := h.Days(t.Context(), h.now(h.Ben), []ref.ID{p.ID}, "2026-01-01", "2027-01-02"); err == nil {
			t.Error("two years at once")
		}
	})
}

func TestZoneAtAnInstant(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		p := h.amara()
		h.send(p.ID, "Singapore", "Asia/Singapore", "2026-03-24", "2026-03-25")
		for at, want := range map[string]string{
			"2026-03-23T15:59:59Z": "Europe/London",
			"2026-03-23T16:00:00Z": "Asia/Singapore",
			"2026-03-25T15:59:59Z": "Asia/Singapore",
			"2026-03-25T16:00:00Z": "Europe/London",
		} {
			h.at(at)
			got, err := h.ZoneAt(t.Context(), h.Org, p.ID, clock.Of(h.Clock.Now()))
			h.must(err)
			list, err := h.List(t.Context(), h.now(h.Ben))
			h.must(err)
			if got != want || list[0].Now.Zone != want {
				t.Errorf("at %s: %s, and listed as %s, want %s", at, got, list[0].Now.Zone, want)
			}
		}
	})
}
