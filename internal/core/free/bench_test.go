package free

import (
	"math/rand/v2"
	"testing"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/zone"
)

// crowd is people in three zones with working hours and some meetings on every workday.
func crowd(t testing.TB, people, days, aDay int) Question {
	r := rand.New(rand.NewPCG(7, 7))
	from := clock.Of(time.Date(2026, 3, 9, 0, 0, 0, 0, time.UTC))
	q := Question{
		From: from, Until: from + clock.Micros(days)*clock.Micros(zone.Day), Zone: load(t, "Europe/London"),
		Length: time.Hour, Slots: 5, Misses: 3,
	}
	places := [][]Place{{{0, load(t, "Europe/London")}}, {{0, load(t, "America/New_York")}}, {{0, load(t, "Asia/Dubai")}}}
	for i := range people {
		p := Person{Where: places[i%3], Optional: i%4 == 3, Beyond: i%5 == 4}
		for d := range days {
			for range aDay {
				at := from + clock.Micros(d)*clock.Micros(zone.Day) + clock.Micros(8*60+r.IntN(9*60))*60e6
				p.Busy = append(p.Busy, Span{at, at + clock.Micros(20+r.IntN(60))*60e6})
			}
		}
		q.People = append(q.People, p)
	}
	return q
}

var office = []Hours{{Days: [7]bool{1: true, 2: true, 3: true, 4: true, 5: true}, From: 9 * 60, Until: 17*60 + 30}}

func ask(q Question) Answer {
	day := clock.Micros(zone.Day)
	for i := range q.People {
		q.People[i].Hours = Spans(office, q.People[i].Where, q.From-day, q.Until+day)
	}
	return Find(q)
}

// BenchmarkFind reckons working hours in three zones and finds a time in four weeks.
func BenchmarkFind(b *testing.B) {
	q := crowd(b, 20, 28, 3)
	b.ReportAllocs()
	for b.Loop() {
		ask(q)
	}
}

// BenchmarkRank ranks every start of a year for six people.
func BenchmarkRank(b *testing.B) {
	q := crowd(b, 6, 365, 3)
	for i := range q.People {
		q.People[i].Beyond = true
	}
	b.ReportAllocs()
	for b.Loop() {
		ask(q)
	}
}

func BenchmarkRankTwenty(b *testing.B) {
	q := crowd(b, 20, 365, 3)
	b.ReportAllocs()
	for b.Loop() {
		ask(q)
	}
}
