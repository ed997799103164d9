package free

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
	_ "time/tzdata"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

const minute = clock.Micros(60e6)

// oracle answers a question by looking at every minute of every meeting.
func oracle(q Question) Answer {
	from := q.From
	for from%Step != 0 {
		from += minute
	}
	quarters := int((q.Length + 15*time.Minute - 1) / (15 * time.Minute))
	length := clock.Micros(q.Length / time.Microsecond)
	var fits, misses []Slot
	var first int64
	for t := from; t < q.Until; t += Step {
		day := q.Zone.ToWall(t).Day()
		if t == from {
			first = day
		}
		end := t + clock.Micros(quarters)*Step
		if end > q.Until {
			break
		}
		s := Slot{Span: Span{t, t + length}, Cost: int(min(dayNumber(q.Zone, from, t, first, day), 63))}
		if m := int(q.Zone.ToWall(t)/zone.Minute) % 30; m != 0 {
			s.Cost += costUneven
		}
		blocked := false
		for who, p := range q.People {
			kinds := against(p, t, end, q.Gap)
			for _, k := range kinds {
				s.Notes = append(s.Notes, Note{who, k})
				required := !p.Optional
				switch {
				case k == Busy && required && !slices.Contains(against(Person{Busy: p.Busy}, t, end, q.Gap), Busy):
					blocked, s.Cost = true, s.Cost+costYields
				case k == Busy && required:
					blocked, s.Cost = true, s.Cost+costBusy
				case k == Kept && required:
					blocked, s.Cost = true, s.Cost+costKept
				case k == Kept:
					s.Cost += costMissing
				case k == Shunned:
					s.Cost += costShunned
				case k == Busy:
					s.Cost += costMissing
				case k == Outside && p.Beyond:
					s.Cost += costOutside
				case k == Outside && required:
					blocked, s.Cost = true, s.Cost+costBarred
				case k == Outside:
					s.Cost += costMissing
				case k == Odd:
					s.Cost += costOdd
				case k == Lunch:
					s.Cost += costLunch
				case k == Unliked:
					s.Cost += costUnliked
				case k == Tight:
					s.Cost += costTight
				}
			}
		}
		if blocked {
			misses = append(misses, s)
		} else {
			fits = append(fits, s)
		}
	}
	a := Answer{Possible: len(fits)}
	a.Slots = greedy(q, fits, q.Slots, quarters)
	if len(a.Slots) < q.Slots {
		a.Misses = greedy(q, misses, q.Misses, quarters)
	}
	return a
}

// dayNumber counts the dates that somebody lives through.
func dayNumber(z *zone.Zone, from, t clock.Micros, first, day int64) int64 {
	n, last := int64(0), first
	for m := from; m <= t; m += Step {
		if d := z.ToWall(m).Day(); d != last {
			n, last = n+1, d
		}
	}
	return n
}

func against(p Person, from, until clock.Micros, gap time.Duration) []Kind {
	in := func(spans []Span, m, margin clock.Micros) bool {
		return slices.ContainsFunc(spans, func(s Span) bool { return s.From < s.Until && s.From-margin <= m && m < s.Until+margin })
	}
	rest := clock.Micros(max(gap, Rest) / time.Microsecond)
	var has [Kept + 1]bool
	working := len(p.Hours) > 0 || !p.Beyond
	for m := from; m < until; m += minute {
		has[Busy] = has[Busy] || in(p.Busy, m, clock.Micros(gap/time.Microsecond)) || in(p.Yields, m, clock.Micros(gap/time.Microsecond))
		has[Kept] = has[Kept] || in(p.Kept, m, 0)
		has[Shunned] = has[Shunned] || in(p.Shunned, m, 0)
		has[Tight] = has[Tight] || in(p.Busy, m, rest)
		has[Outside] = has[Outside] || working && !in(p.Hours, m, 0)
		has[Unliked] = has[Unliked] || len(p.Liked) > 0 && !in(p.Liked, m, 0)
		if z := ZoneAt(p.Where, m); z != nil {
			w := z.ToWall(m)
			day, at := w.Weekday(), int((w-w.Midnight())/zone.Minute)
			weekend := day == time.Saturday || day == time.Sunday
			has[Odd] = has[Odd] || weekend || at < dawn || at >= dusk
			has[Lunch] = has[Lunch] || !weekend && at >= lunchFrom && at < lunchTill
		}
	}
	has[Odd] = has[Odd] && (!working || p.Said || has[Outside])
	has[Tight] = has[Tight] && !has[Busy]
	var out []Kind
	for k, yes := range has {
		if yes {
			out = append(out, Kind(k))
		}
	}
	return out
}

func greedy(q Question, from []Slot, want, quarters int) []Slot {
	perDay := q.PerDay
	if perDay == 0 {
		perDay = perDayIfZero
	}
	var chosen []Slot
	for capped := true; len(chosen) < want; {
		best := -1
		for i, s := range from {
			if slices.ContainsFunc(chosen, func(c Slot) bool {
				return s.From < c.From+clock.Micros(quarters)*Step && c.From < s.From+clock.Micros(quarters)*Step
			}) {
				continue
			}
			day, onDay := q.Zone.ToWall(s.From).Day(), 0
			for _, c := range chosen {
				if q.Zone.ToWall(c.From).Day() == day {
					onDay++
				}
			}
			if capped && onDay >= perDay {
				continue
			}
			if best < 0 || s.Cost < from[best].Cost {
				best = i
			}
		}
		if best < 0 && !capped {
			break
		}
		if best < 0 {
			capped = false
			continue
		}
		chosen = append(chosen, from[best])
	}
	return chosen
}

var zones = map[string]*zone.Zone{}

func load(t testing.TB, name string) *zone.Zone {
	if zones[name] == nil {
		z, err := zone.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		zones[name] = z
	}
	return zones[name]
}

// turns are days on which clocks change, or don't although the neighbours' do.
var turns = []struct {
	zone string
	at   time.Time
}{
	{"Europe/London", time.Date(2026, 3, 28, 0, 0, 0, 0, time.UTC)}, // 23 hours
	{"Europe/London", time.Date(2026, 10, 24, 0, 0, 0, 0, time.UTC)},
	{"America/Los_Angeles", time.Date(2026, 3, 7, 0, 0, 0, 0, time.UTC)},
	{"America/Los_Angeles", time.Date(2026, 10, 31, 0, 0, 0, 0, time.UTC)}, // 25 hours
	{"Asia/Kolkata", time.Date(2026, 3, 28, 0, 0, 0, 0, time.UTC)},
	{"Pacific/Apia", time.Date(2011, 12, 29, 0, 0, 0, 0, time.UTC)}, // there was no 30 December
	{"Pacific/Apia", time.Date(2026, 3, 28, 0, 0, 0, 0, time.UTC)},
}

func question(t testing.TB, r *rand.Rand) Question {
	turn := turns[r.IntN(len(turns))]
	from := clock.Of(turn.at) + clock.Micros(r.IntN(24*60))*minute
	q := Question{
		From: from, Until: from + clock.Micros(1+r.IntN(4*24*60))*minute, Zone: load(t, turn.zone),
		Length: time.Duration(1+r.IntN(150)) * time.Minute, Gap: time.Duration(r.IntN(4)*7) * time.Minute,
		Slots: 1 + r.IntN(8), Misses: r.IntN(5), PerDay: r.IntN(3),
	}
	span := func(longest int) Span {
		a := from + clock.Micros(r.IntN(6*24*60)-24*60)*minute
		return Span{a, a + clock.Micros(r.IntN(longest))*minute}
	}
	for range 1 + r.IntN(5) {
		p := Person{Optional: r.IntN(3) == 0, Beyond: r.IntN(3) == 0, Said: r.IntN(3) == 0}
		for range r.IntN(20) {
			p.Busy = append(p.Busy, span(180))
		}
		p.Where = []Place{{0, load(t, turns[r.IntN(len(turns))].zone)}}
		if r.IntN(3) == 0 {
			p.Where = append(p.Where, Place{from + clock.Micros(r.IntN(3*24*60))*minute, load(t, turns[r.IntN(len(turns))].zone)})
		}
		if r.IntN(4) > 0 {
			h := Hours{From: r.IntN(12 * 60), Days: [7]bool{0: r.IntN(2) == 0, 1: true, 2: true, 3: true, 4: true, 5: true, 6: r.IntN(2) == 0}}
			h.Until = h.From + r.IntN(12*60)
			p.Hours = Spans([]Hours{h}, p.Where, q.From-clock.Micros(zone.Day), q.Until+clock.Micros(zone.Day))
		}
		if r.IntN(4) == 0 {
			p.Liked = Joined([]Span{span(600), span(600)})
		}
		for range r.IntN(3) {
			p.Kept, p.Yields = append(p.Kept, span(200)), append(p.Yields, span(100))
			p.Shunned = append(p.Shunned, span(600))
		}
		q.People = append(q.People, p)
	}
	return q
}

// TestLikeLookingAtEveryMinute asks questions around days on which clocks change
// and compares the answers with those of the oracle.
func TestLikeLookingAtEveryMinute(t *testing.T) {
	n := 600
	if testing.Short() {
		n = 100
	}
	for seed := range n {
		q := question(t, rand.New(rand.NewPCG(uint64(seed), 3)))
		got, want := Find(q), oracle(q)
		if text(got) != text(want) {
			t.Fatalf("seed %d\n got %s\nwant %s", seed, text(got), text(want))
		}
	}
}

func text(a Answer) string { return fmt.Sprint(a.Possible, a.Slots, a.Misses) }

// TestHoursAreThoseOfTheWall compares working hours with what the wall shows minute by minute.
func TestHoursAreThoseOfTheWall(t *testing.T) {
	for seed := range 200 {
		r := rand.New(rand.NewPCG(uint64(seed), 5))
		turn := turns[r.IntN(len(turns))]
		z := load(t, turn.zone)
		h := Hours{From: r.IntN(24 * 60), Days: [7]bool{5: true, 6: r.IntN(2) == 0, 0: true, 4: r.IntN(2) == 0}}
		h.Until = h.From + r.IntN(24*60-h.From+1)
		from := clock.Of(turn.at)
		until := from + 4*clock.Micros(zone.Day)
		spans := Spans([]Hours{h}, []Place{{0, z}}, from, until)
		for m := from; m < until; m += minute {
			w := z.ToWall(m)
			at := int((w - w.Midnight()) / zone.Minute)
			want := h.Days[w.Weekday()] && at >= h.From && at < h.Until
			got := slices.ContainsFunc(spans, func(s Span) bool { return s.From <= m && m < s.Until })
			if got != want && !inDoubt(z, w, h) {
				t.Fatalf("seed %d: %v in %s is %v, want %v of %+v", seed, w.Time(), z.Name(), got, want, h)
			}
		}
	}
}

// inDoubt is for hours that begin or end in what the clocks skip or repeat: they
// then last as RFC 5545 reads their ends.
func inDoubt(z *zone.Zone, w zone.Wall, h Hours) bool {
	for _, end := range []int{h.From, h.Until} {
		if _, kind := z.ToInstant(w.Midnight() + zone.Wall(end)*zone.Minute); kind != zone.Exact {
			return true
		}
	}
	return false
}
