package notice

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

func TestChangesByOthersAreToldOnceToWhoSeesThem(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		rung, stop := h.Watch(h.Org, h.Ben.Member)
		defer stop()
		id := h.task(h.Ada, h.Vera, false)
		h.task(h.Ben, h.Vera, false) // his own
		h.run()
		h.run()
		h.restart()
		h.run()
		all := h.told(h.Ben)
		if len(all) != 1 || all[0].About.ID != id || all[0].Title != "Board papers" || all[0].By != "Colleague" || all[0].Why != AtOnce {
			t.Fatalf("%+v", all)
		}
		select {
		case <-rung:
		default:
			t.Error("his page was not woken")
		}
		if got := h.told(h.Carl); len(got) != 0 {
			t.Errorf("Carl is told %+v", got)
		}
		h.hide(id, h.Vera)
		if got := h.told(h.Ben); len(got) != 0 {
			t.Errorf("what became private is shown: %+v", got)
		}
		if n, err := h.Unread(t.Context(), h.Ben); n != 0 || err != nil {
			t.Errorf("and counted: %d, %v", n, err)
		}
	})
}

func TestReadingAndMutingAreTakenBack(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		one, two := h.task(h.Ada, h.Vera, false), h.task(h.Ada, h.Vera, false)
		h.run()
		all := h.told(h.Ben)
		changed, err := h.Mark(t.Context(), h.Ben, []ref.ID{all[0].ID, all[1].ID, "none"}, true)
		if err != nil || len(changed) != 2 {
			t.Fatal(changed, err)
		}
		if again, _ := h.Mark(t.Context(), h.Ben, changed, true); len(again) != 0 {
			t.Error(again)
		}
		if others, _ := h.Mark(t.Context(), h.Carl, changed, false); len(others) != 0 {
			t.Error("Carl marked what is Ben's")
		}
		if n, _ := h.Unread(t.Context(), h.Ben); n != 0 {
			t.Error(n)
		}
		if back, err := h.Mark(t.Context(), h.Ben, changed[:1], false); err != nil || len(back) != 1 {
			t.Error(back, err)
		}
		if n, _ := h.Unread(t.Context(), h.Ben); n != 1 {
			t.Error(n)
		}
		h.must(h.Mute(t.Context(), h.Ben, ref.Record{Kind: "task", ID: one}))
		if got := h.told(h.Ben); len(got) != 1 || got[0].About.ID != two {
			t.Errorf("%+v", got)
		}
		mutes, err := h.Mutes(t.Context(), h.Ben)
		if err != nil || len(mutes) != 1 || mutes[0].Title != "Board papers" {
			t.Errorf("%+v, %v", mutes, err)
		}
		h.hide(one, h.Vera)
		if mutes, _ := h.Mutes(t.Context(), h.Ben); len(mutes) != 1 || mutes[0].Title != "" {
			t.Errorf("a mute tells what is private: %+v", mutes)
		}
		h.must(h.Unmute(t.Context(), h.Ben, ref.Record{Kind: "task", ID: one}))
		if mutes, _ := h.Mutes(t.Context(), h.Ben); len(mutes) != 0 {
			t.Error(mutes)
		}
	})
}

func TestQuietHoursAndDigestsGoByTheWall(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		soon := func(at string) Notice {
			h.at(at)
			h.events = append(h.events, event{h.ID(), clock.Of(h.Clock.Now()), h.Ben.Member})
			h.run()
			h.run()
			all := h.every(h.Ben)
			return all[len(all)-1]
		}
		h.run()
		h.want(h.Ben, func(w *NoticeWants) { w.Quiet = true })
		for _, c := range []struct{ now, shown string }{
			{"2026-03-12T18:00:00Z", "2026-03-12T18:00:00Z"},
			{"2026-03-12T21:15:30Z", "2026-03-13T07:00:00Z"},
			{"2026-03-13T06:59:30Z", "2026-03-13T07:00:00Z"},
			{"2026-03-28T23:00:00Z", "2026-03-29T06:00:00Z"}, // clocks go forward in London: seven there is six in UTC
			{"2026-10-25T00:30:00Z", "2026-10-25T07:00:00Z"}, // and back
		} {
			n := soon(c.now)
			if got := n.Shown.Time().Format(time.RFC3339); got != c.shown {
				t.Errorf("at %s: shown %s, want %s", c.now, got, c.shown)
			}
		}
		h.want(h.Ben, func(w *NoticeWants) { w.Kinds = []NoticeWish{{"soon", InDigest}} })
		if n := soon("2026-10-25T07:30:00Z"); n.Why != Digest || n.Shown.Time().Format(time.RFC3339) != "2026-10-26T07:30:00Z" {
			t.Errorf("%+v", n)
		}
		h.want(h.Ben, func(w *NoticeWants) { w.Kinds = []NoticeWish{{"soon", InDigest}}; w.Weekly, w.DigestDay = true, 3 })
		if n := soon("2026-10-26T12:00:00Z"); n.Shown.Time().Format(time.RFC3339) != "2026-10-28T07:30:00Z" {
			t.Errorf("%+v", n)
		}
		h.want(h.Ben, func(w *NoticeWants) { w.Kinds = []NoticeWish{{"soon", Off}} })
		before := len(h.every(h.Ben))
		h.at("2026-10-26T13:00:00Z")
		h.events = append(h.events, event{h.ID(), clock.Of(h.Clock.Now()), h.Ben.Member})
		h.run()
		h.want(h.Ben, func(*NoticeWants) {})
		h.Clock.Move(time.Minute)
		h.run()
		if got := len(h.every(h.Ben)); got != before {
			t.Errorf("told what was switched off: %d, %d", got, before)
		}
	})
}

func TestADaysReminderComesByTheWall(t *testing.T) {
	for _, c := range []struct{ zone, at, day, want string }{
		{"Europe/London", "09:00", "2026-03-28", "2026-03-28T09:00:00Z"},
		{"Europe/London", "09:00", "2026-03-29", "2026-03-29T08:00:00Z"},
		{"Europe/London", "01:30", "2026-03-29", "2026-03-29T01:30:00Z"}, // which the clocks skip there
		{"Europe/London", "01:30", "2026-10-25", "2026-10-25T00:30:00Z"}, // which they show twice
		{"Pacific/Apia", "09:00", "2026-03-29", "2026-03-28T20:00:00Z"},
	} {
		z, err := zone.Load(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		h := Hearer{Zone: z, Wants: NoticeWants{DayTime: c.at}}
		if got := h.OnDay(clock.Date(c.day)).Time().Format(time.RFC3339); got != c.want {
			t.Errorf("%s %s in %s: %s, want %s", c.day, c.at, c.zone, got, c.want)
		}
	}
}

func TestWhatWasMissedIsSaidOnceAsThat(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.run()
		for n := range 10 {
			h.events = append(h.events, event{h.ID(), clock.Of(h.Clock.Now().Add(time.Duration(n+1) * 20 * time.Minute)), h.Ben.Member})
		}
		h.events = append(h.events, event{h.ID(), clock.Of(h.Clock.Now().Add(235 * time.Minute)), h.Ben.Member})
		h.Clock.Move(4 * time.Hour)
		h.restart()
		h.run()
		h.Clock.Move(time.Minute)
		h.restart()
		h.run()
		all := h.told(h.Ben)
		missed := 0
		for _, n := range all {
			if n.Why == Missed {
				missed++
			}
		}
		if len(all) != 11 || missed != 10 { // the last is told in time
			t.Errorf("%d told, %d of them missed", len(all), missed)
		}
	})
}

// However the clock jumps and the house ends and begins, and however many look at once, each reminder
// that the house was up for is told once, and none twice.
func TestRemindersAreToldOnceWhateverTheClockDoes(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for seed := range uint64(3) {
			rnd := rand.New(rand.NewPCG(seed, 7))
			h.events = nil
			start := h.Clock.Now()
			for n := range 60 {
				h.events = append(h.events, event{h.ID(), clock.Of(start.Add(time.Duration(n*3) * time.Minute)), h.Ben.Member})
			}
			other := h.process(journal.New(h.d, h.Clock))
			h.run()
			for h.Clock.Now().Before(start.Add(4 * time.Hour)) {
				switch rnd.IntN(12) {
				case 0:
					h.restart()
				case 1:
					h.Clock.Move(-time.Duration(rnd.IntN(90)) * time.Minute)
				case 2:
					h.Clock.Move(time.Duration(rnd.IntN(45)) * time.Minute)
				case 3: // a battery that was empty, and was found out
					h.Clock.Move(30 * 365 * 24 * time.Hour)
					h.run()
					h.Clock.Move(-30 * 365 * 24 * time.Hour)
				default:
					h.Clock.Move(time.Duration(rnd.IntN(600)) * time.Second)
				}
				var all sync.WaitGroup
				for _, s := range []*Service{h.Service, other, h.Service} {
					all.Go(func() {
						if err := s.Run(context.Background()); err != nil {
							t.Error(err)
						}
					})
				}
				all.Wait()
			}
			times := map[string]int{}
			for _, n := range h.every(h.Ben) {
				times[n.once]++
			}
			for n, e := range h.events {
				if got := times["soon:"+string(e.id)]; got != 1 {
					t.Errorf("seed %d: reminder %d was told %d times", seed, n, got)
				}
			}
		}
	})
}

func TestOldNoticesGoAndTheNewestStay(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.run()
		for _, n := range []int{50, keptOf - 1} {
			h.events = nil
			for range n {
				h.events = append(h.events, event{h.ID(), clock.Of(h.Clock.Now()), h.Ben.Member})
			}
			h.run()
			h.Clock.Move(time.Hour)
		}
		last := event{h.ID(), clock.Of(h.Clock.Now()), h.Ben.Member}
		h.events = []event{last}
		h.run()
		h.must(h.Sweep(t.Context()))
		all := h.every(h.Ben)
		if len(all) != keptOf || all[len(all)-1].About.ID != last.id {
			t.Errorf("%d are left", len(all))
		}
	})
}

func TestWishesThatCannotBeKept(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for name, change := range map[string]func(w *NoticeWants){
			"time":         func(w *NoticeWants) { w.DigestTime = "25:00" },
			"short time":   func(w *NoticeWants) { w.DayTime = "9:00" },
			"no night":     func(w *NoticeWants) { w.Quiet = true; w.QuietFrom, w.QuietUntil = "07:00", "07:00" },
			"unknown kind": func(w *NoticeWants) { w.Kinds = []NoticeWish{{"storm", Off}} },
			"twice":        func(w *NoticeWants) { w.Kinds = []NoticeWish{{"soon", Off}, {"soon", Now}} },
			"nobody":       func(w *NoticeWants) { w.Leads = []NoticeLead{{"", 5}} },
		} {
			w := usual
			change(&w)
			if _, err := h.Set(t.Context(), h.Ben, w); errs.Of(err).Code != "notice_setting.invalid" {
				t.Errorf("%s: %v", name, err)
			}
		}
		h.want(h.Ben, func(w *NoticeWants) { w.Leads = []NoticeLead{{"vera", 5}, {"bela", -1}}; w.Before = 20 })
		got, err := h.Settings(t.Context(), h.Ben)
		if err != nil || got.Zone != "Europe/London" || len(got.Kinds) != 3 {
			t.Errorf("%+v, %v", got, err)
		}
		var said []string
		for _, of := range []ref.ID{"vera", "bela", "else"} {
			d, ok := got.Wants.LeadFor(of)
			said = append(said, fmt.Sprint(d.Minutes(), ok))
		}
		if fmt.Sprint(said) != "[5 true -1 false 20 true]" {
			t.Error(said)
		}
	})
}
