package tally_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/tally"
	"anteroom/internal/core/zone"
)

const minute = clock.Micros(60e6)

func load(t testing.TB, name string) *zone.Zone {
	t.Helper()
	z, err := zone.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// stays is n dates from one on, with one more at both ends, in zones that take turns every few dates.
func stays(t testing.TB, from clock.Date, n, every int, names ...string) (out []tally.Stay) {
	t.Helper()
	for i := -1; i <= n; i++ {
		out = append(out, tally.Stay{Date: from.AddDays(i), Zone: load(t, names[(i+every)/every%len(names)])})
	}
	return out
}

func TestDaysAsLongAsTheyAre(t *testing.T) {
	for _, c := range []struct {
		name  string
		from  clock.Date
		zone  string
		hours []int
	}{
		{"the clocks go forward", "2026-03-28", "Europe/London", []int{24, 23, 24}},
		{"the clocks go back", "2026-10-31", "America/Los_Angeles", []int{24, 25, 24}},
		{"no change", "2026-03-28", "Asia/Kolkata", []int{24, 24, 24}},
		{"the date line skips a date", "2011-12-29", "Pacific/Apia", []int{24, 0, 24}},
	} {
		t.Run(c.name, func(t *testing.T) {
			days := tally.Days(stays(t, c.from, 3, 100, c.zone))
			for i, d := range days {
				if got := int((d.Until - d.From) / (60 * minute)); got != c.hours[i] {
					t.Errorf("%s has %d hours, want %d", d.Date, got, c.hours[i])
				}
				if i > 0 && d.From != days[i-1].Until {
					t.Errorf("%s begins %v, the day before ends %v", d.Date, d.From.Time(), days[i-1].Until.Time())
				}
			}
		})
	}
}

// TestDaysOfSomebodyWhoFlies holds that dates follow each other without a gap, however far somebody goes.
func TestDaysOfSomebodyWhoFlies(t *testing.T) {
	for _, zones := range [][]string{{"Asia/Singapore", "Europe/London"}, {"Pacific/Kiritimati", "Etc/GMT+12"}, {"America/Los_Angeles", "Pacific/Auckland", "Europe/London"}} {
		days := tally.Days(stays(t, "2026-03-16", 9, 1, zones...))
		for i := 1; i < len(days); i++ {
			if days[i].From != days[i-1].Until || days[i].Until < days[i].From {
				t.Errorf("%v: %s begins %v, the day before ends %v", zones, days[i].Date, days[i].From.Time(), days[i-1].Until.Time())
			}
		}
	}
}

func entry(from clock.Micros, minutes, weight int) tally.Entry {
	return tally.Entry{Span: free.Span{From: from, Until: from + clock.Micros(minutes)*minute}, Weight: weight}
}

func TestWhichOfTwoCounts(t *testing.T) {
	days := tally.Days(stays(t, "2026-03-16", 1, 100, "UTC"))
	at := func(h, m int) clock.Micros { return clock.Of(time.Date(2026, 3, 16, h, m, 0, 0, time.UTC)) }
	got := map[int]clock.Micros{}
	entries := []tally.Entry{
		entry(at(9, 0), 480, 0),   // a day in the diary for oneself
		entry(at(10, 0), 60, 3),   // a meeting
		entry(at(10, 30), 60, 3),  // one that began later
		entry(at(10, 45), 600, 1), // travel is no reason to leave a meeting
		entry(at(8, 0), 120, -1),  // a background
		entry(at(12, 0), 0, 3),    // takes no time
	}
	b := tally.Board{Days: days}
	b.Each(entries, func(p tally.Piece) { got[p.Entry] += p.Length() / minute })
	want := map[int]clock.Micros{0: 60, 1: 30, 2: 60, 3: 555, 4: 60}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	var twice clock.Micros
	for _, s := range tally.Twice(entries) {
		twice += (s.Until - s.From) / minute
	}
	if twice != 7*60 { // 10:00 to 17:00, all of it upon the diary's own
		t.Errorf("%d minutes twice", twice)
	}
}

type cell struct {
	day           clock.Date
	weekday, hour int
	mask          uint8
	past          bool
}

// TestLikeCountingMinutes compares with looking at every minute by itself, and holds
// that a range cut in two has the same pieces.
func TestLikeCountingMinutes(t *testing.T) {
	zones := [][]string{{"Europe/London"}, {"America/Los_Angeles"}, {"Asia/Kolkata"}, {"Pacific/Apia"}, {"Asia/Singapore", "Europe/London", "America/Los_Angeles"}, {"Pacific/Kiritimati", "Etc/GMT+12"}}
	starts := []clock.Date{"2026-03-24", "2026-10-27", "2026-03-02", "2011-12-26", "2026-03-25", "2026-05-04"}
	for seed := range uint64(90) {
		r := rand.New(rand.NewPCG(seed, 14))
		pick := int(seed) % len(zones)
		all := stays(t, starts[pick], 8, 2, zones[pick]...)
		days := tally.Days(all)
		begin := days[0].From - 12*60*minute
		some := func(n, most int) (out []free.Span) {
			for range r.IntN(n) {
				from := begin + clock.Micros(r.IntN(9*24*60))*minute
				out = append(out, free.Span{From: from, Until: from + clock.Micros(r.IntN(most))*minute})
			}
			return out
		}
		layers := [][]free.Span{some(12, 600), some(12, 300), some(8, 100)}
		var entries []tally.Entry
		for _, s := range some(60, 200) {
			entries = append(entries, tally.Entry{Span: s, Weight: r.IntN(4) - 1})
		}
		b := tally.Board{Days: days, Layers: tally.Layers(layers...), Now: begin + clock.Micros(r.IntN(9*24*60))*minute}
		got, of, end := map[cell]clock.Micros{}, map[int]clock.Micros{}, clock.Micros(-1<<62)
		b.Each(entries, func(p tally.Piece) {
			if p.From < end || p.Until <= p.From {
				t.Fatalf("seed %d: the piece %+v lies upon the one before", seed, p)
			}
			end = p.Until
			got[cell{days[p.Day].Date, p.Weekday, p.Hour, p.Mask, p.Past}] += p.Length()
			of[p.Entry] += p.Length()
		})
		want, whose := slowly(days, all[1:], entries, layers, b.Now)
		for c, n := range want {
			if got[c] != n {
				t.Fatalf("seed %d: %+v has %d minutes, want %d", seed, c, got[c]/minute, n/minute)
			}
		}
		if len(got) != len(want) || fmt.Sprint(of) != fmt.Sprint(whose) {
			t.Fatalf("seed %d: %v and %v", seed, of, whose)
		}
		cut, parts := 1+r.IntN(7), map[int]clock.Micros{}
		for _, part := range [][]tally.Stay{all[:cut+2], all[cut:]} {
			half := tally.Board{Days: tally.Days(part), Layers: b.Layers, Now: b.Now}
			half.Each(entries, func(p tally.Piece) { parts[p.Entry] += p.Length() })
		}
		if fmt.Sprint(parts) != fmt.Sprint(of) {
			t.Fatalf("seed %d: cut after %d dates: %v, whole %v", seed, cut, parts, of)
		}
	}
}

func slowly(days []tally.Day, at []tally.Stay, entries []tally.Entry, layers [][]free.Span, now clock.Micros) (map[cell]clock.Micros, map[int]clock.Micros) {
	cells, of := map[cell]clock.Micros{}, map[int]clock.Micros{}
	for i, d := range days {
		for m := d.From; m < d.Until; m += minute {
			best := -1
			for n, e := range entries {
				if m < e.From || m >= e.Until {
					continue
				}
				if best < 0 {
					best = n
					continue
				}
				b := entries[best]
				switch {
				case e.Weight != b.Weight:
					if e.Weight > b.Weight {
						best = n
					}
				case e.From != b.From:
					if e.From > b.From {
						best = n
					}
				case e.Until < b.Until:
					best = n
				}
			}
			if best < 0 {
				continue
			}
			mask := uint8(0)
			for bit, spans := range layers {
				for _, s := range spans {
					if s.From <= m && m < s.Until {
						mask |= 1 << bit
					}
				}
			}
			wall := m.Time().In(at[i].Zone.Location())
			cells[cell{d.Date, (int(wall.Weekday()) + 6) % 7, wall.Hour(), mask, m < now}] += minute
			of[best] += minute
		}
	}
	return cells, of
}

// Year is somebody's year: eight entries a working day, some upon each other.
func year(t testing.TB) (tally.Board, []tally.Entry) {
	r := rand.New(rand.NewPCG(1, 14))
	days := tally.Days(stays(t, "2026-01-01", 365, 30, "Europe/London", "Asia/Singapore"))
	var entries []tally.Entry
	var working []free.Span
	for _, d := range days {
		working = append(working, free.Span{From: d.From + 9*60*minute, Until: d.From + 18*60*minute})
		for range 8 {
			entries = append(entries, entry(d.From+clock.Micros(8*60+15*r.IntN(40))*minute, 15+15*r.IntN(5), r.IntN(4)-1))
		}
	}
	return tally.Board{Days: days, Layers: tally.Layers(working), Now: days[200].From}, entries
}

func BenchmarkYear(b *testing.B) {
	board, entries := year(b)
	for b.Loop() {
		var sum clock.Micros
		board.Each(entries, func(p tally.Piece) { sum += p.Length() })
	}
}
