package drift

import (
	"math/rand/v2"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

const minute = clock.Micros(60e6)

// days is a week from a Monday on, in a zone, with hours and one block on every date.
func days(t *testing.T, from clock.Date, name string, n int) (out []Day) {
	t.Helper()
	z, err := zone.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	at := func(d clock.Date, minutes int) clock.Micros {
		m, _ := z.ToInstant(zone.DateWall(d) + zone.Wall(minutes)*zone.Minute)
		return m
	}
	for i := range n {
		d := from.AddDays(i)
		out = append(out, Day{Date: d, Span: free.Span{From: at(d, 0), Until: at(d, 24*60)}, Working: []free.Span{{From: at(d, 9*60), Until: at(d, 18*60)}},
			Kept: []Kept{{free.Span{From: at(d, 60), Until: at(d, 3*60)}, "night", "Sleep"}, {free.Span{From: at(d, 10*60), Until: at(d, 12*60)}, "focus", "Focus"}}})
	}
	return out
}

func meet(from clock.Micros, minutes int, more ...func(*Meeting)) Meeting {
	m := Meeting{Span: free.Span{From: from, Until: from + clock.Micros(minutes)*minute}, Event: "e", Title: "Budget", Others: true}
	for _, f := range more {
		f(&m)
	}
	return m
}

func TestAWeek(t *testing.T) {
	d := days(t, "2026-03-23", "Europe/London", 7) // the clocks change on its Sunday
	at := func(day, hour, min int) clock.Micros {
		return clock.Of(time.Date(2026, 3, day, hour, min, 0, 0, time.UTC))
	}
	w := Weeks(d, []Meeting{
		meet(at(23, 9, 30), 60), // half an hour into the block
		meet(at(23, 10, 0), 30), // at the same time
		meet(at(24, 10, 0), 60, func(m *Meeting) { m.Others = false }),  // to oneself
		meet(at(25, 10, 0), 60, func(m *Meeting) { m.Title = "focus" }), // what it is for
		meet(at(26, 17, 30), 60), // half of it outside hours
		meet(at(27, 19, 0), 60, func(m *Meeting) { m.Private = true }), // no work
	})
	if len(w) != 1 || w[0].From != "2026-03-23" || w[0].Until != "2026-03-29" {
		t.Fatalf("%+v", w)
	}
	focus, sleep := w[0].Rules[0], w[0].Rules[1]
	if focus.Planned != 7*120 || focus.Kept != 7*120-30 || len(focus.Broken) != 2 || focus.Broken[0].Minutes != 30 {
		t.Errorf("%+v", focus)
	}
	if sleep.Planned != 7*120-60 || sleep.Kept != sleep.Planned { // an hour of Sunday is missing
		t.Errorf("%+v", sleep)
	}
	if w[0].Outside != 30 || w[0].Working != 7*540 || w[0].Planned-w[0].Kept != 30 {
		t.Errorf("%+v", w[0])
	}
}

// TestLikeCountingMinutes compares with looking at every minute.
func TestLikeCountingMinutes(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		name := []string{"Europe/London", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Apia"}[seed%4]
		d := days(t, []clock.Date{"2026-03-23", "2026-10-19", "2026-03-02", "2011-12-26"}[seed%4], name, 7)
		var meetings []Meeting
		for range r.IntN(30) {
			from := d[0].From + clock.Micros(r.IntN(8*24*60)-12*60)*minute
			meetings = append(meetings, meet(from, r.IntN(200), func(m *Meeting) { m.Others, m.Private = r.IntN(3) > 0, r.IntN(4) == 0 }))
		}
		got := Weeks(d, meetings)[0]
		kept, planned, outside := 0, 0, 0
		for m := d[0].From; m < d[6].Until; m += minute {
			in, lost, met, work := false, false, false, false
			for _, day := range d {
				for _, k := range day.Kept {
					in = in || k.From <= m && m < k.Until
				}
				for _, s := range day.Working {
					work = work || s.From <= m && m < s.Until
				}
			}
			for _, x := range meetings {
				if x.From <= m && m < x.Until && x.Others {
					lost, met = true, met || !x.Private
				}
			}
			if in {
				planned++
				if !lost {
					kept++
				}
			}
			if met && !work {
				outside++
			}
		}
		if got.Planned != planned || got.Kept != kept || got.Outside != outside {
			t.Fatalf("seed %d in %s: %+v, want %d of %d and %d outside", seed, name, got, kept, planned, outside)
		}
	}
}
