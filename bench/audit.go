package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/tally"
	"anteroom/internal/core/zone"
)

// audit measures counting a year of ten principals, some of whose meetings lie upon each
// other, by date and hour of the wall; beside it, a list of minutes that says who has each.
func (b *bench) audit() (group, error) {
	const people = 10
	progress("Counting a year of %d principals", people)
	g := group{title: "where time went, in process"}
	var years []counted
	for n := range people {
		y, err := aYear(uint64(n))
		if err != nil {
			return g, err
		}
		years = append(years, y)
	}
	var ours, theirs []float64
	var sum, other clock.Micros
	entries := 0
	for _, y := range years {
		entries += len(y.entries)
	}
	for range b.pace.rounds {
		ours = append(ours, each(20, func() {
			sum = 0
			for i := range years {
				sum += years[i].cut()
			}
		}))
		theirs = append(theirs, each(1, func() {
			other = 0
			for i := range years {
				other += years[i].minutes()
			}
		}))
	}
	if sum != other {
		return g, fmt.Errorf("%d minutes at work here and %d there", sum/aMinute, other/aMinute)
	}
	one, beside := median(ours), median(theirs)
	g.figures = append(g.figures, figure{
		name: fmt.Sprintf("a year of %d principals, %d entries", people, entries), measured: millis(time.Duration(one)), reference: millis(time.Duration(beside)), ratio: beside / one,
		value: one / 1e6, aim: 8, floor: 40, unit: "ms", atMost: true,
	})
	g.remarks = append(g.remarks, "beside it: who has each minute of the year, and the hour on the wall by the time package")
	return g, nil
}

const aMinute = clock.Micros(60e6)

// counted is somebody's year.
type counted struct {
	board   tally.Board
	entries []tally.Entry
	loc     *time.Location
	hours   [7 * 24]clock.Micros
}

func aYear(seed uint64) (c counted, err error) {
	r := rand.New(rand.NewPCG(seed, 14))
	z, err := zone.Load([]string{"Europe/London", "America/Los_Angeles", "Asia/Kolkata"}[seed%3])
	if err != nil {
		return c, err
	}
	c.loc = z.Location()
	var stays []tally.Stay
	for n := -1; n <= 365; n++ {
		stays = append(stays, tally.Stay{Date: clock.Date("2026-01-01").AddDays(n), Zone: z})
	}
	c.board.Days = tally.Days(stays)
	var working []free.Span
	for _, d := range c.board.Days {
		working = append(working, free.Span{From: d.From + 9*60*aMinute, Until: d.From + 18*60*aMinute})
		for range 8 {
			from := d.From + clock.Micros(8*60+15*r.IntN(40))*aMinute
			c.entries = append(c.entries, tally.Entry{Span: free.Span{From: from, Until: from + clock.Micros(15+15*r.IntN(5))*aMinute}, Weight: r.IntN(4)})
		}
	}
	c.board.Layers = tally.Layers(working)
	return c, nil
}

func (c *counted) cut() (sum clock.Micros) {
	c.hours = [7 * 24]clock.Micros{}
	c.board.Each(c.entries, func(p tally.Piece) {
		c.hours[p.Weekday*24+p.Hour] += p.Length()
		if p.Mask != 0 {
			sum += p.Length()
		}
	})
	return sum
}

// minutes does the same for each minute by itself.
func (c *counted) minutes() (sum clock.Micros) {
	from := c.board.Days[0].From
	until := c.board.Days[len(c.board.Days)-1].Until
	has := make([]int32, (until-from)/aMinute)
	for i, e := range c.entries {
		for m := e.From; m < min(e.Until, until); m += aMinute {
			at := &has[(m-from)/aMinute]
			if *at == 0 || heavier(&e, &c.entries[*at-1]) {
				*at = int32(i + 1)
			}
		}
	}
	var hours [7 * 24]clock.Micros
	for i, e := range has {
		if e == 0 {
			continue
		}
		m := from + clock.Micros(i)*aMinute
		wall := m.Time().In(c.loc)
		hours[int(wall.Weekday()+6)%7*24+wall.Hour()] += aMinute
		for _, l := range c.board.Layers[max(0, int((m-from)/(24*60*aMinute))-1):] {
			if m < l.From {
				break
			}
			if m < l.Until {
				sum += aMinute
				break
			}
		}
	}
	return sum
}

func heavier(a, b *tally.Entry) bool {
	switch {
	case a.Weight != b.Weight:
		return a.Weight > b.Weight
	case a.From != b.From:
		return a.From > b.From
	}
	return a.Until < b.Until
}
