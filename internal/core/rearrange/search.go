package rearrange

import (
	"context"
	"math/rand/v2"
	"slices"
)

// search improves an arrangement until its work is done: it takes some items that lie
// near each other out and lets eject put them back. What costs the same is accepted, so
// that it wanders over plains; when nothing gets better any more it begins anew.
type search struct {
	m     *model
	s     *state
	e     *eject
	r     *rand.Rand
	near  [][]int32 // by item: those with whom it shares people
	best  []int32   // of all rounds
	cost  int64
	round int64 // the best of this round
	since int   // the work when that was found
	spent int
	out   []int32
	had   []int32
}

const (
	patience = 6_000_000 // steps without anything better before a round ends
	turnOver = 40        // steps that a turn costs beside the choices it looks at
)

func newSearch(m *model, p *Problem, e *Effort) *search {
	r := &search{m: m, s: newState(m), r: rand.New(rand.NewPCG(e.Seed, 0x9e3779b97f4a7c15)), cost: 1 << 62}
	r.e = newEject(r.s, &r.spent)
	r.near = neighbours(p)
	return r
}

func neighbours(p *Problem) [][]int32 {
	of := make([][]int32, p.People)
	for i, it := range p.Items {
		for _, who := range it.Who {
			of[who] = append(of[who], int32(i))
		}
	}
	near := make([][]int32, len(p.Items))
	seen := make([]int32, len(p.Items))
	for i, it := range p.Items {
		for _, who := range it.Who {
			for _, other := range of[who] {
				if other != int32(i) && seen[other] != int32(i)+1 {
					seen[other] = int32(i) + 1
					near[i] = append(near[i], other)
				}
			}
		}
	}
	return near
}

// begin puts everything where it is asked to be or costs least, and the rest by eject.
func (r *search) begin(from []int) {
	wait := r.out[:0]
	for i := range r.m.choices {
		if r.s.at[i] >= 0 {
			r.s.take(i)
		}
	}
	for i := range r.m.choices {
		if k := r.first(i, from); k >= 0 && r.s.free(&r.m.choices[i][k]) {
			r.s.put(i, k)
		} else {
			wait = append(wait, int32(i))
		}
	}
	if from == nil && r.cost < 1<<62 {
		r.r.Shuffle(len(wait), func(i, k int) { wait[i], wait[k] = wait[k], wait[i] })
	}
	for _, item := range wait {
		r.insert(item)
	}
	r.round, r.since, r.out = 1<<62, r.spent, wait
	r.keep()
}

// first is where an item begins; -1 where it has to look for a place.
func (r *search) first(item int, from []int) int {
	if from == nil {
		return 0
	}
	return slices.IndexFunc(r.m.choices[item], func(c choice) bool { return from[item] >= 0 && int(c.index) == from[item] })
}

// insert puts one item in, in the cheapest way that is found with some effort.
func (r *search) insert(item int32) {
	last := len(r.m.choices[item]) - 1
	for k := range r.m.choices[item] { // what it costs to turn nobody out
		if r.s.free(&r.m.choices[item][k]) {
			last = k
			break
		}
	}
	if r.e.run([]int32{item}, r.s.cost+r.m.choices[item][last].cost, 2, 4000) {
		r.s.become(r.e.found)
		return
	}
	r.s.put(int(item), last)
}

func (r *search) keep() {
	if r.s.cost < r.round {
		r.round, r.since = r.s.cost, r.spent
	}
	if r.s.cost < r.cost {
		r.best, r.cost = r.s.copyOf(r.best), r.s.cost
	}
}

// improve works until steps are spent, the cost reaches the bound, or the context ends.
func (r *search) improve(ctx context.Context, steps int, bound int64) {
	end := r.spent + steps
	for n := 0; r.spent < end && r.cost > bound; n++ {
		if n%16 == 0 && ctx.Err() != nil {
			return
		}
		if r.spent-r.since > patience {
			if r.s.cost > r.cost || r.r.IntN(2) == 0 {
				r.begin(nil)
			} else {
				r.since = r.spent
			}
		}
		r.turn()
		r.keep()
	}
}

// turn takes some items out and puts them back so that it costs no more.
func (r *search) turn() {
	r.pick()
	was := r.s.cost
	r.had = r.had[:0]
	for _, item := range r.out {
		r.had = append(r.had, r.s.at[item])
		r.s.take(int(item))
	}
	elsewhere := -1 // one that has to change, so that not everything comes back
	if r.r.IntN(2) == 0 {
		elsewhere = r.r.IntN(len(r.out))
		r.e.forbid[r.out[elsewhere]] = r.had[elsewhere]
	}
	found := r.e.run(r.out, was+1, r.r.IntN(2), efforts[r.r.IntN(len(efforts))])
	if elsewhere >= 0 {
		r.e.forbid[r.out[elsewhere]] = -1
	}
	if found {
		r.s.become(r.e.found)
	} else {
		for k, item := range r.out {
			r.s.put(int(item), int(r.had[k]))
		}
	}
	r.spent += turnOver
}

// efforts are how many choices a turn may look at: chosen anew each time, as none is best.
var efforts = [...]int{1000, 5000, 20_000, 80_000}

// pick chooses items to take out: one that costs something, and some near it.
func (r *search) pick() {
	item := int32(r.r.IntN(len(r.m.choices)))
	for range 8 {
		if r.s.at[item] > 0 {
			break
		}
		item = int32(r.r.IntN(len(r.m.choices)))
	}
	r.out = append(r.out[:0], item)
	want := 2 + r.r.IntN(4)
	for range 12 {
		near := r.near[r.out[r.r.IntN(len(r.out))]]
		if len(r.out) >= want || len(near) == 0 {
			return
		}
		one := near[r.r.IntN(len(near))]
		if (r.s.at[one] > 0 || r.r.IntN(4) == 0) && !slices.Contains(r.out, one) {
			r.out = append(r.out, one)
		}
	}
}
