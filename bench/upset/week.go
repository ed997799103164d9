package upset

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"

	"anteroom/internal/core/rearrange"
)

// perDay is how many half hours a day has.
const perDay = 18

// Shape says how large a week is, and how much is upset.
type Shape struct{ People, Meetings, Weeks, Away, Urgent int }

type meeting struct {
	who    []int
	length int
	at     int // -1 for an urgent one
}

// Make gives a problem of a shape, and how much of everybody's time is taken, in percent.
func (s Shape) Make(seed uint64) (rearrange.Problem, float64) {
	r := rand.New(rand.NewPCG(seed, 18))
	slots := 5 * s.Weeks * perDay
	taken := make([]bool, s.People*slots)
	all := s.meetings(r, taken, slots)
	away := make([]bool, s.People*slots)
	for _, who := range r.Perm(s.People)[:s.Away] {
		begin := r.IntN(5*s.Weeks)*perDay + r.IntN(2)*perDay/2
		for slot := begin; slot < begin+perDay/2; slot++ {
			away[who*slots+slot] = true
		}
	}
	for range s.Urgent {
		all = append(all, meeting{r.Perm(s.People)[:min(s.People, 4+r.IntN(3))], 2, -1})
	}
	p := rearrange.Problem{People: s.People, Slots: slots}
	load := 0
	for _, m := range all {
		load += len(m.who) * m.length
		p.Items = append(p.Items, rearrange.Item{Who: m.who, Length: m.length, Starts: m.starts(away, slots)})
	}
	return p, 100 * float64(load) / float64(s.People*slots)
}

// meetings places as many as fit, each within a day.
func (s Shape) meetings(r *rand.Rand, taken []bool, slots int) []meeting {
	sizes, lengths := []int{2, 2, 2, 3, 3, 4, 5, 6}, []int{1, 1, 1, 1, 1, 1, 2, 2, 2, 3}
	var all []meeting
	for tries := 0; len(all) < s.Meetings && tries < 200*s.Meetings; tries++ {
		m := meeting{r.Perm(s.People)[:min(s.People, sizes[r.IntN(len(sizes))])], lengths[r.IntN(len(lengths))], r.IntN(slots)}
		if m.at/perDay != (m.at+m.length-1)/perDay || m.meets(taken, slots, m.at) {
			continue
		}
		for _, who := range m.who {
			for n := range m.length {
				taken[who*slots+m.at+n] = true
			}
		}
		all = append(all, m)
	}
	return all
}

func (m *meeting) meets(cells []bool, slots, at int) bool {
	for _, who := range m.who {
		for n := range m.length {
			if cells[who*slots+at+n] {
				return true
			}
		}
	}
	return false
}

// starts are where a meeting may be, and what it costs to have it there: an urgent one
// within four days, the sooner the better; another the nearer to its time the better.
func (m *meeting) starts(away []bool, slots int) []rearrange.Start {
	last := slots
	if m.at < 0 {
		last = min(slots, 4*perDay)
	}
	var all []rearrange.Start
	for at := range last {
		if at/perDay != (at+m.length-1)/perDay || m.meets(away, slots, at) {
			continue
		}
		cost := 0
		switch {
		case m.at < 0:
			cost = at / perDay
		case at != m.at:
			cost = len(m.who)*(4+2*min(4, far(at/perDay, m.at/perDay))) + min(6, far(at%perDay, m.at%perDay))
		}
		all = append(all, rearrange.Start{At: at, Cost: cost})
	}
	return all
}

func far(a, b int) int { return max(a-b, b-a) }

// WriteLP writes a problem as an exact 0/1 model: each meeting has one start, and nobody
// is in two meetings at once.
func WriteLP(to io.Writer, p *rearrange.Problem) error {
	w := bufio.NewWriter(to)
	line := func(format string, args ...any) { _, _ = fmt.Fprintf(w, format, args...) } // Flush tells
	line("Minimize\n obj:")
	cells := make([][]string, p.People*p.Slots)
	var names []string
	for i, it := range p.Items {
		for _, s := range it.Starts {
			name := fmt.Sprintf("x%d_%d", i, s.At)
			names = append(names, name)
			if s.Cost > 0 {
				line(" + %d %s\n", s.Cost, name)
			}
			for _, who := range it.Who {
				for n := range it.Length {
					cell := who*p.Slots + s.At + n
					cells[cell] = append(cells[cell], name)
				}
			}
		}
	}
	line("Subject To\n")
	sum := func(names []string) {
		for k, name := range names {
			if k > 0 {
				line(" + ")
			}
			line("%s\n", name)
		}
	}
	for i, it := range p.Items {
		line(" a%d: ", i)
		own := make([]string, len(it.Starts))
		for k, s := range it.Starts {
			own[k] = fmt.Sprintf("x%d_%d", i, s.At)
		}
		sum(own)
		line(" = 1\n")
	}
	for cell, names := range cells {
		if len(names) > 1 {
			line(" c%d: ", cell)
			sum(names)
			line(" <= 1\n")
		}
	}
	line("Binary\n")
	for _, name := range names {
		line("%s\n", name)
	}
	line("End\n")
	return w.Flush()
}
