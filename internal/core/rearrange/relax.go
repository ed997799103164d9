package rearrange

// grain is what one unit of cost is in a relaxation: prices are whole numbers, so that
// every bound is exact, and the same on every machine.
const grain = 256

// option is a choice that a part of the problem may still make.
type option struct {
	choice int32
	cost   int64   // × grain
	cells  []int32 // those that others want too, by their number in the part
}

// part is a part of the problem that shares no time with the others: some items, what
// each may still choose, and a price for each cell that several of them want.
type part struct {
	items   []int32
	options [][]option
	price   []int32
	cell    []int32 // by number, in the model
}

// relaxing is a relaxation of a part: everybody may be in several places at once, at a
// price. For any prices its cheapest choices cost no more than the best arrangement.
type relaxing struct {
	*part
	use   []int32 // how many chose a cell
	pick  []int32 // the option of each item
	best  []int32 // the best prices
	bound int64   // × grain, at these
	work  int     // cells looked at
	free  bool    // the last choices are an arrangement
	cost  int64   // of the last choices, × grain
}

func (p *part) relax() *relaxing {
	return &relaxing{part: p, use: make([]int32, len(p.price)), pick: make([]int32, len(p.items)), best: append([]int32(nil), p.price...), bound: -1 << 62}
}

// look finds the cheapest choices at the present prices and gives the bound.
func (r *relaxing) look() int64 {
	clear(r.use)
	var bound int64
	r.cost = 0
	for i, options := range r.options {
		low, pick := int64(1)<<62, 0
		for k := range options {
			v := options[k].cost
			for _, c := range options[k].cells {
				v += int64(r.price[c])
			}
			r.work += len(options[k].cells) + 1
			if v < low {
				low, pick = v, k
			}
		}
		r.pick[i] = int32(pick)
		bound += low
		r.cost += options[pick].cost
		for _, c := range options[pick].cells {
			r.use[c]++
		}
	}
	r.free = true
	for c, price := range r.price {
		bound -= int64(price)
		r.free = r.free && r.use[c] <= 1
	}
	return bound
}

// climb changes prices for as long as that lifts the bound, until it is over limit:
// nothing below the limit is left then.
func (r *relaxing) climb(limit int64, turns int, found func()) {
	pace, dull := 1.0, 0
	for range turns {
		b := r.look()
		if b > r.bound {
			if b > r.bound+grain/64 {
				dull = 0
			}
			r.bound = b
			copy(r.best, r.price)
		} else if dull++; dull%10 == 9 {
			pace *= 0.65
			copy(r.price, r.best)
		}
		if r.free && r.cost < limit {
			found()
			limit = r.cost
		}
		if r.bound > limit-grain || pace < 0.008 {
			break
		}
		norm := int64(0)
		for c, u := range r.use {
			if u > 1 || r.price[c] > 0 {
				norm += int64(u-1) * int64(u-1)
			}
		}
		if norm == 0 {
			break
		}
		step := int64(pace * float64(limit-b) / float64(norm))
		if step = min(step, 1<<20); step <= 0 {
			step = 1
		}
		for c, u := range r.use {
			r.price[c] = int32(min(max(0, int64(r.price[c])+step*int64(u-1)), 1<<30))
		}
	}
	copy(r.price, r.best)
}

// drop takes the options away with which nothing would cost less than limit. It is
// false when somebody has none left.
func (r *relaxing) drop(limit int64) bool {
	copy(r.price, r.best)
	if r.look() > limit-grain {
		return false
	}
	for i, options := range r.options {
		low := value(&options[r.pick[i]], r.price)
		keep := options[:0]
		for _, o := range options {
			if r.bound+value(&o, r.price)-low <= limit-grain {
				keep = append(keep, o)
			}
		}
		r.options[i] = keep
		if len(keep) == 0 {
			return false
		}
	}
	return true
}

func value(o *option, price []int32) int64 {
	v := o.cost
	for _, c := range o.cells {
		v += int64(price[c])
	}
	return v
}
