package crowd

import (
	"math/rand/v2"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

const (
	day  = clock.Micros(zone.Day)
	aDay = 2 // meetings of each
)

var office = []free.Hours{{Days: [7]bool{1: true, 2: true, 3: true, 4: true, 5: true}, From: 9 * 60, Until: 18 * 60}}

// Question is about people in London, New York and Dubai from 9 March 2026 on. Every
// third may be missing, so that something is left to rank.
func Question(people, days int, beyond bool) free.Question {
	r := rand.New(rand.NewPCG(7, 7))
	from := clock.Of(time.Date(2026, 3, 9, 0, 0, 0, 0, time.UTC))
	var places [][]free.Place
	for _, name := range []string{"Europe/London", "America/New_York", "Asia/Dubai"} {
		z, err := zone.Load(name)
		if err != nil {
			panic(err) // the zones are in the program
		}
		places = append(places, []free.Place{{Zone: z}})
	}
	q := free.Question{From: from, Until: from + clock.Micros(days)*day, Zone: places[0][0].Zone, Length: time.Hour, Slots: 5, Misses: 3}
	for i := range people {
		p := free.Person{Where: places[i%3], Optional: i%3 == 2, Beyond: beyond}
		for d := range days * aDay {
			at := from + clock.Micros(d/aDay)*day + clock.Micros(32+r.IntN(36))*free.Step
			p.Busy = append(p.Busy, free.Span{From: at, Until: at + clock.Micros(1+r.IntN(4))*free.Step})
		}
		q.People = append(q.People, p)
	}
	return q
}

// Ask works out the hours of everybody and answers the question.
func Ask(q *free.Question) free.Answer {
	for i := range q.People {
		q.People[i].Hours = free.Spans(office, q.People[i].Where, q.From-day, q.Until+day)
	}
	return free.Find(*q)
}

// Plainly counts the starts that fit as one would write it down: for every start and
// everybody it goes through their meetings, and asks the time package for the wall.
func Plainly(q free.Question) (fit int) {
	length := clock.Micros(q.Length / time.Microsecond)
	for t := q.From; t+length <= q.Until; t += free.Step {
		good := true
		for i := range q.People {
			p := &q.People[i]
			if !p.Optional && (taken(p, t, t+length) || !p.Beyond && !working(p, t, t+length)) {
				good = false
				break
			}
		}
		if good {
			fit++
		}
	}
	return fit
}

func taken(p *free.Person, from, until clock.Micros) bool {
	for _, b := range p.Busy {
		if b.From < until && b.Until > from {
			return true
		}
	}
	return false
}

// working looks at the wall once every quarter of an hour.
func working(p *free.Person, from, until clock.Micros) bool {
	loc := p.Where[0].Zone.Location()
	for t := from; t < until; t += free.Step {
		wall := t.Time().In(loc)
		if w := wall.Weekday(); w == time.Saturday || w == time.Sunday || wall.Hour() < 9 || wall.Hour() >= 18 {
			return false
		}
	}
	return true
}
