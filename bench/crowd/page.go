package crowd

import (
	"time"

	"anteroom/internal/area/booking/openings"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
)

// Page is a booking page over one month, with its hosts' days.
type Page struct {
	rules  openings.Rules
	where  [][]free.Place
	hosts  []openings.Host
	booked []clock.Micros
	from   clock.Micros
	until  clock.Micros
}

// Offered makes a page of half hours with ten minutes free around, two bookings a day
// and eight a week at most, of hosts in three zones.
func Offered(hosts int, all bool) *Page {
	q := Question(hosts, 31, false)
	p := &Page{from: q.From, until: q.Until, rules: openings.Rules{
		Length: 2 * free.Step, Before: 10 * minute, After: 10 * minute, Grid: 15, First: q.From + day, Last: q.Until, PerDay: 2, PerWeek: 8, All: all, Zone: q.Zone,
	}}
	for i := range q.People {
		p.where = append(p.where, q.People[i].Where)
		p.hosts = append(p.hosts, openings.Host{Busy: append(q.People[i].Busy, Question(hosts+1, 31, false).People[i+1].Busy...)})
	}
	for d := range clock.Micros(31) {
		p.booked = append(p.booked, q.From+d*day+40*free.Step)
		if d%5 == 0 {
			p.booked = append(p.booked, q.From+d*day+44*free.Step)
		}
	}
	return p
}

const minute = clock.Micros(60e6)

// Openings works out the hours of the hosts and counts the starts that are open.
func (p *Page) Openings() int {
	for i := range p.hosts {
		p.hosts[i].Hours = free.Spans(office, p.where[i], p.from-day, p.until+day)
	}
	return len(openings.Find(p.rules, p.hosts, p.booked, p.from, p.until))
}

// Plainly counts them as one would write it down.
func (p *Page) Plainly() (open int) {
	loc := p.rules.Zone.Location()
	for t := p.from; t < p.until; t += free.Step {
		if t < p.rules.First || t >= p.rules.Last || p.full(t, loc) {
			continue
		}
		can := 0
		for i := range p.hosts {
			one := free.Person{Where: p.where[i], Busy: p.hosts[i].Busy}
			if !taken(&one, t-p.rules.Before, t+p.rules.Length+p.rules.After) && working(&one, t, t+p.rules.Length) {
				can++
			}
		}
		if can == len(p.hosts) || can > 0 && !p.rules.All {
			open++
		}
	}
	return open
}

// full goes through the bookings of the day and of the week.
func (p *Page) full(t clock.Micros, loc *time.Location) bool {
	at := t.Time().In(loc)
	year, week := at.ISOWeek()
	onDay, inWeek := 0, 0
	for _, b := range p.booked {
		other := b.Time().In(loc)
		if other.Year() == at.Year() && other.YearDay() == at.YearDay() {
			onDay++
		}
		if y, w := other.ISOWeek(); y == year && w == week {
			inWeek++
		}
	}
	return onDay >= p.rules.PerDay || inWeek >= p.rules.PerWeek
}
