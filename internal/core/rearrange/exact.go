package rearrange

import (
	"cmp"
	"context"
	"slices"
)

// exact searches through everything that the bounds leave open.
type exact struct {
	m     *model
	ctx   context.Context
	left  int // work it may still do
	spent int
	over  bool    // the work or the time ran out: what was not found may exist
	local []int32 // the number of a cell in the part that is being made, plus one
	owner []int32
	price []int32 // of cells in the model, where parts begin
}

// chosen is an item with its choice.
type chosen struct{ item, choice int32 }

func newExact(ctx context.Context, m *model, steps int) *exact {
	return &exact{m: m, ctx: ctx, left: steps, local: make([]int32, m.cells), owner: make([]int32, m.cells), price: make([]int32, m.cells)}
}

func (x *exact) pay(work int) {
	work = work/16 + 20
	x.left -= work
	x.spent += work
	if x.left <= 0 || x.ctx.Err() != nil {
		x.over = true
	}
}

// whole is the part that is everything, without what is dearer than a plan that costs limit can have.
func (x *exact) whole(limit int64) *part {
	var low int64
	for _, choices := range x.m.choices {
		low += choices[0].cost
	}
	items, open := make([]int32, len(x.m.choices)), make([][]int32, len(x.m.choices))
	for i, choices := range x.m.choices {
		items[i] = int32(i)
		for k := range choices {
			if low-choices[0].cost+choices[k].cost >= limit {
				break
			}
			open[i] = append(open[i], int32(k))
		}
	}
	return x.make(items, open)
}

// make gives a part of some items with what they may choose.
func (x *exact) make(items []int32, open [][]int32) *part {
	p := &part{items: items, options: make([][]option, len(items))}
	const shared = -2
	total := 0
	for i, item := range items { // whose is each cell, if it is not wanted by several
		for _, k := range open[i] {
			total += len(x.m.choices[item][k].cells)
			for _, c := range x.m.choices[item][k].cells {
				switch x.owner[c] {
				case 0:
					x.owner[c] = item + 1
				case item + 1, shared:
				default:
					x.owner[c] = shared
				}
			}
		}
	}
	store := make([]int32, 0, total)
	for i, item := range items {
		p.options[i] = make([]option, len(open[i]))
		for n, k := range open[i] {
			c := &x.m.choices[item][k]
			begin := len(store)
			for _, cell := range c.cells {
				if x.owner[cell] != shared {
					continue
				}
				if x.local[cell] == 0 {
					p.cell = append(p.cell, cell)
					x.local[cell] = int32(len(p.cell))
				}
				store = append(store, x.local[cell]-1)
			}
			p.options[i][n] = option{k, c.cost * grain, store[begin:len(store):len(store)]}
		}
	}
	p.price = make([]int32, len(p.cell))
	for n, c := range p.cell {
		p.price[n], x.local[c] = x.price[c], 0
	}
	for i, item := range items {
		for _, k := range open[i] {
			for _, c := range x.m.choices[item][k].cells {
				x.owner[c] = 0
			}
		}
	}
	x.pay(total / 2)
	return p
}

// solve gives the cheapest choices of a part that cost less than limit, nil when there
// are none or the work ran out. The bound is good in any case.
func (x *exact) solve(p *part, limit int64, turns int) (best []chosen, cost, bound int64) {
	if slices.ContainsFunc(p.options, func(o []option) bool { return len(o) == 0 }) {
		return nil, 0, limit
	}
	r := p.relax()
	top := limit * grain
	take := func() {
		best = best[:0]
		for i, item := range p.items {
			best = append(best, chosen{item, p.options[i][r.pick[i]].choice})
		}
		cost, top = r.cost/grain, r.cost
	}
	for range 4 {
		before := r.bound
		r.climb(top, turns, take)
		if r.bound > top-grain || !r.drop(top) {
			x.pay(r.work)
			return best, cost, top / grain
		}
		if turns = turns / 2; r.bound < before+grain/4 {
			break
		}
	}
	x.pay(r.work)
	bound = ceil(r.bound)
	if x.over {
		return best, cost, bound
	}
	if more, c := x.divide(p, top/grain); more != nil {
		best, cost = more, c
		top = c * grain
	}
	if !x.over {
		bound = top / grain
	}
	return best, cost, bound
}

func ceil(v int64) int64 {
	if v <= 0 {
		return 0
	}
	return (v + grain - 1) / grain
}

// divide fixes what has one option only, takes those parts apart that share nothing any
// more, and solves each by itself.
func (x *exact) divide(p *part, limit int64) (best []chosen, cost int64) {
	if !p.propagate() {
		return nil, 0
	}
	for n, c := range p.cell {
		x.price[c] = p.price[n]
	}
	groups := p.groups()
	if len(groups) == 1 && len(groups[0]) > 1 {
		return x.branch(p, limit)
	}
	low := make([]int64, len(groups))
	var rest int64
	for g, members := range groups {
		low[g] = p.lowest(members)
		rest += low[g]
	}
	slices.SortStableFunc(groups, func(a, b []int) int { return cmp.Compare(len(a), len(b)) })
	for g, members := range groups { // as sorted
		low[g] = p.lowest(members)
	}
	for g, members := range groups {
		rest -= low[g]
		items, open := make([]int32, len(members)), make([][]int32, len(members))
		for n, i := range members {
			items[n] = p.items[i]
			for _, o := range p.options[i] {
				open[n] = append(open[n], o.choice)
			}
		}
		for n, c := range p.cell {
			x.price[c] = p.price[n]
		}
		found, c, _ := x.solve(x.make(items, open), limit-cost-rest, 30)
		if found == nil {
			return nil, 0
		}
		best = append(best, found...)
		cost += c
	}
	if cost >= limit {
		return nil, 0
	}
	return best, cost
}

// branch tries the options of one item one after the other.
func (x *exact) branch(p *part, limit int64) (best []chosen, cost int64) {
	at := -1
	for i, options := range p.options {
		if n := len(options); n > 1 && (at < 0 || n < len(p.options[at])) {
			at = i
		}
	}
	order := slices.Clone(p.options[at])
	slices.SortStableFunc(order, func(a, b option) int { return cmp.Compare(value(&a, p.price), value(&b, p.price)) })
	open := make([][]int32, len(p.items))
	for i, options := range p.options {
		for _, o := range options {
			open[i] = append(open[i], o.choice)
		}
	}
	for _, o := range order {
		open[at] = []int32{o.choice}
		for n, c := range p.cell {
			x.price[c] = p.price[n]
		}
		child := x.make(p.items, open)
		if !child.propagate() {
			continue
		}
		found, c, _ := x.solve(child, limit, 16)
		if found != nil {
			best, cost, limit = slices.Clone(found), c, c
		}
		if x.over {
			return best, cost
		}
	}
	return best, cost
}
