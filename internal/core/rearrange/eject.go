package rearrange

// eject puts items that wait back, letting each turn at most two others out of their
// place, which then wait in turn: a depth-first search for anything that costs less
// than a limit. What it has put stays until it gives up on it, so that it ends.
type eject struct {
	s      *state
	floor  []int64 // the cheapest choice of each item
	frozen []bool  // put by this search
	left   int     // candidates it may still look at
	spent  *int    // of the whole work
	found  []int32 // the best choices found
	best   int64   // what they cost; better is looked for
	most   int     // waiting items at once
	stack  [][]int32
	forbid []int32 // a choice that an item must not come back to; -1 for none
}

func newEject(s *state, spent *int) *eject {
	e := &eject{s: s, spent: spent, floor: make([]int64, len(s.at)), frozen: make([]bool, len(s.at)), forbid: make([]int32, len(s.at))}
	for i := range e.floor {
		e.floor[i] = s.m.choices[i][0].cost
		e.forbid[i] = -1
	}
	return e
}

// run searches for an arrangement that costs less than limit, looking at no more than
// effort choices, with at most
// so many more waiting at once. The state is as it was afterwards; the answer is in found.
func (e *eject) run(wait []int32, limit int64, more, effort int) bool {
	e.best, e.left, e.most = limit, effort, len(wait)+more
	before := e.best
	e.place(append([]int32(nil), wait...), 0)
	*e.spent += effort - max(e.left, 0)
	return e.best < before
}

// cheapest is what an item costs at least once it is put, where it may not go back.
func (e *eject) cheapest(item int32) int64 {
	if e.forbid[item] == 0 && len(e.s.m.choices[item]) > 1 {
		return e.s.m.choices[item][1].cost
	}
	return e.floor[item]
}

func (e *eject) place(wait []int32, depth int) {
	if len(wait) == 0 {
		if e.s.cost < e.best {
			e.best, e.found = e.s.cost, e.s.copyOf(e.found)
		}
		return
	}
	if len(wait) > e.most {
		return
	}
	var rest int64
	pick, top := 0, int64(-1)
	for k, item := range wait { // whoever has the least to choose from goes first
		low := e.cheapest(item)
		rest += low
		if low > top {
			pick, top = k, low
		}
	}
	item := wait[pick]
	others := make([]int32, 0, len(wait)+2)
	others = append(append(others, wait[:pick]...), wait[pick+1:]...)
	rest -= top
	out := e.buffer(depth)
	for k := range e.s.m.choices[item] {
		c := &e.s.m.choices[item][k]
		if e.s.cost+c.cost+rest >= e.best || e.left <= 0 {
			break
		}
		e.left--
		if e.forbid[item] == int32(k) {
			continue
		}
		var ok bool
		if out, ok = e.s.inTheWay(c, 2, out[:0]); !ok {
			continue
		}
		e.stack[depth] = out
		e.turnOut(item, int32(k), out, others, rest, depth)
	}
}

// turnOut puts an item where others are, and goes on with those.
func (e *eject) turnOut(item, choice int32, out, others []int32, rest int64, depth int) {
	c := &e.s.m.choices[item][choice]
	gain := int64(0)
	for _, other := range out {
		if e.frozen[other] {
			return
		}
		was := e.s.at[other]
		low := e.floor[other]
		if was == 0 && len(e.s.m.choices[other]) > 1 {
			low = e.s.m.choices[other][1].cost
		}
		gain += e.s.m.choices[other][was].cost - low
	}
	if e.s.cost+c.cost+rest-gain >= e.best {
		return
	}
	var was [2]int32
	for k, other := range out {
		was[k] = e.s.at[other]
		e.forbid[other] = was[k]
		e.s.take(int(other))
	}
	e.s.put(int(item), int(choice))
	e.frozen[item] = true
	e.place(append(others, out...), depth+1)
	e.frozen[item] = false
	e.s.take(int(item))
	for k, other := range out {
		e.forbid[other] = -1
		e.s.put(int(other), int(was[k]))
	}
}

func (e *eject) buffer(depth int) []int32 {
	for len(e.stack) <= depth {
		e.stack = append(e.stack, make([]int32, 0, 2))
	}
	return e.stack[depth]
}
