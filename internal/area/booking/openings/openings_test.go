package openings

import (
	"math/rand/v2"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

const minute = clock.Micros(zone.Minute)

func load(t testing.TB, name string) *zone.Zone {
	z, err := zone.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// page is one of any rules, with hosts in any state, around changes of the clocks.
func page(t testing.TB, r *rand.Rand) (rules Rules, hosts []Host, booked []clock.Micros, from, until clock.Micros) {
	names := []string{"Europe/London", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"}
	begin := clock.Of(time.Date(2026, time.Month(3+7*r.IntN(2)), 22+r.IntN(8), 0, 0, 0, 0, time.UTC))
	span := func(most int) free.Span {
		at := begin + clock.Micros(r.IntN(8*24*60*60))*1e6
		return free.Span{From: at, Until: at + clock.Micros(r.IntN(most))*minute}
	}
	rules = Rules{
		Length: clock.Micros(5+r.IntN(90)) * minute, Before: clock.Micros(r.IntN(3)*7) * minute, After: clock.Micros(r.IntN(3)*11) * minute,
		Grid: 15 * (1 + r.IntN(4)), First: begin + clock.Micros(r.IntN(30))*60*minute, Last: begin + clock.Micros(100+r.IntN(60))*60*minute,
		PerDay: r.IntN(4), PerWeek: r.IntN(6), All: r.IntN(2) == 0, Zone: load(t, names[r.IntN(len(names))]),
	}
	for range 1 + r.IntN(3) {
		var h Host
		for range 12 {
			h.Hours = append(h.Hours, span(700))
		}
		h.Hours = free.Joined(h.Hours)
		for range r.IntN(20) {
			h.Busy = append(h.Busy, span(120))
		}
		for range r.IntN(4) {
			h.Kept = append(h.Kept, span(60))
		}
		hosts = append(hosts, h)
	}
	for range r.IntN(3) {
		room := Host{Hours: []free.Span{{From: begin - 24*60*minute, Until: begin + 9*24*60*minute}}}
		for range r.IntN(20) {
			room.Busy = append(room.Busy, span(300))
		}
		rules.Rooms = append(rules.Rooms, room)
	}
	for range r.IntN(6) {
		booked = append(booked, span(1).From)
	}
	return rules, hosts, booked, begin, begin + 8*24*60*minute
}

func TestWhatIsOfferedBreaksNoRule(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	offered := 0
	for n := range 300 {
		rules, hosts, booked, from, until := page(t, r)
		found := map[clock.Micros]uint32{}
		for _, s := range Find(rules, hosts, booked, from, until) {
			found[s.Start] = s.Hosts
		}
		offered += len(found)
		for at := from; at < until; at += 5 * minute {
			who, broken := Check(rules, hosts, booked, at)
			have, ok := found[at]
			if ok != (len(broken) == 0) || ok && have != who {
				t.Fatalf("page %d, %v: offered %v to %b, but %v speaks against it, and %b could", n, at.Time(), ok, have, broken, who)
			}
			delete(found, at)
		}
		if len(found) != 0 {
			t.Fatalf("page %d offers starts off every grid: %v", n, found)
		}
	}
	if offered < 1000 {
		t.Fatalf("only %d starts were offered: the pages are too strict to prove anything", offered)
	}
}

func TestLimitsAndBuffers(t *testing.T) {
	london := load(t, "Europe/London")
	at := func(day, hour, min int) clock.Micros {
		return clock.Of(time.Date(2026, 3, day, hour, min, 0, 0, time.UTC))
	}
	day := func(d int) free.Span { return free.Span{From: at(d, 9, 0), Until: at(d, 12, 0)} }
	rules := Rules{Length: 30 * minute, Grid: 30, First: at(9, 0, 0), Last: at(20, 0, 0), All: true, Zone: london}
	host := Host{Hours: []free.Span{day(9), day(10)}}
	for _, c := range []struct {
		name   string
		change func(*Rules, *Host) []clock.Micros
		want   int
	}{
		{"two mornings", func(*Rules, *Host) []clock.Micros { return nil }, 12},
		{"an hour between", func(r *Rules, _ *Host) []clock.Micros { r.Grid = 60; return nil }, 6},
		{"a meeting", func(_ *Rules, h *Host) []clock.Micros {
			h.Busy = []free.Span{{From: at(9, 10, 0), Until: at(9, 10, 30)}}
			return nil
		}, 11},
		{"with time before", func(r *Rules, h *Host) []clock.Micros {
			r.Before, h.Busy = 10*minute, []free.Span{{From: at(9, 10, 0), Until: at(9, 10, 30)}}
			return nil
		}, 10},
		{"with time after", func(r *Rules, h *Host) []clock.Micros {
			r.After, h.Busy = 40*minute, []free.Span{{From: at(9, 10, 0), Until: at(9, 10, 30)}}
			return nil
		}, 9},
		{"what another booking keeps", func(_ *Rules, h *Host) []clock.Micros {
			h.Kept = []free.Span{{From: at(9, 9, 45), Until: at(9, 10, 45)}}
			return nil
		}, 9},
		{"one a day, and there is one", func(r *Rules, _ *Host) []clock.Micros { r.PerDay = 1; return []clock.Micros{at(9, 15, 0)} }, 6},
		{"two a week, and there are two", func(r *Rules, _ *Host) []clock.Micros {
			r.PerWeek = 2
			return []clock.Micros{at(13, 15, 0), at(15, 23, 30)}
		}, 0},
		{"two a week, and one is next week", func(r *Rules, _ *Host) []clock.Micros {
			r.PerWeek = 2
			return []clock.Micros{at(13, 15, 0), at(16, 0, 0)}
		}, 12},
		{"too soon", func(r *Rules, _ *Host) []clock.Micros { r.First = at(10, 10, 15); return nil }, 3},
		{"too far", func(r *Rules, _ *Host) []clock.Micros { r.Last = at(10, 10, 0); return nil }, 8},
		{"no longer than the hours", func(r *Rules, _ *Host) []clock.Micros { r.Length = 180 * minute; return nil }, 2},
	} {
		r, h := rules, host
		booked := c.change(&r, &h)
		if got := Find(r, []Host{h}, booked, at(1, 0, 0), at(31, 0, 0)); len(got) != c.want {
			t.Errorf("%s: %d starts, want %d", c.name, len(got), c.want)
		}
	}
}

func TestAnyHostIsEnough(t *testing.T) {
	at := func(hour int) clock.Micros { return clock.Of(time.Date(2026, 3, 9, hour, 0, 0, 0, time.UTC)) }
	r := Rules{Length: 60 * minute, Grid: 60, First: at(0), Last: at(23), Zone: zone.UTC}
	hosts := []Host{{Hours: []free.Span{{From: at(9), Until: at(11)}}}, {Hours: []free.Span{{From: at(10), Until: at(12)}}}}
	got := Find(r, hosts, nil, at(0), at(23))
	if len(got) != 3 || got[0].Hosts != 1 || got[1].Hosts != 3 || got[2].Hosts != 2 {
		t.Errorf("any: %v", got)
	}
	r.All = true
	if got := Find(r, hosts, nil, at(0), at(23)); len(got) != 1 || got[0].Start != at(10) {
		t.Errorf("all: %v", got)
	}
}

// BenchmarkMonth is one host with working hours and four meetings on every workday.
func BenchmarkMonth(b *testing.B) {
	rules, hosts, from, until := Sample()
	b.ReportAllocs()
	for b.Loop() {
		Find(rules, hosts, nil, from, until)
	}
}
