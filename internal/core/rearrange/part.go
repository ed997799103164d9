package rearrange

// propagate takes options away that meet what has no other option, until nothing
// changes. It is false when somebody has none left.
func (p *part) propagate() bool {
	taken := make([]int32, len(p.cell)) // by whom, plus one
	fixed := make([]bool, len(p.items))
	for again := true; again; {
		again = false
		for i, options := range p.options {
			if len(options) != 1 || fixed[i] {
				continue
			}
			fixed[i], again = true, true
			for _, c := range options[0].cells {
				if taken[c] != 0 {
					return false
				}
				taken[c] = int32(i) + 1
			}
		}
		for i, options := range p.options {
			if fixed[i] || !again {
				continue
			}
			keep := options[:0]
			for _, o := range options {
				if meets(o.cells, taken) {
					continue
				}
				keep = append(keep, o)
			}
			p.options[i] = keep
			if len(keep) == 0 {
				return false
			}
		}
	}
	return true
}

func meets(cells, taken []int32) bool {
	for _, c := range cells {
		if taken[c] != 0 {
			return true
		}
	}
	return false
}

// groups are the items that share cells, directly or by others, by their number. What
// is fixed meets nobody any more, so that each such item is a group of its own.
func (p *part) groups() [][]int {
	root := make([]int, len(p.items))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	owner := make([]int, len(p.cell))
	for i, options := range p.options {
		for _, o := range options {
			for _, c := range o.cells {
				if owner[c] == 0 {
					owner[c] = i + 1
				} else {
					root[find(i)] = find(owner[c] - 1)
				}
			}
		}
	}
	number := map[int]int{}
	var groups [][]int
	for i := range p.items {
		g, ok := number[find(i)]
		if !ok {
			g = len(groups)
			number[find(i)] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}

// lowest is a bound of what some items cost together.
func (p *part) lowest(members []int) int64 {
	var bound int64
	seen := map[int32]bool{}
	for _, i := range members {
		low := int64(1) << 62
		for k := range p.options[i] {
			low = min(low, value(&p.options[i][k], p.price))
			for _, c := range p.options[i][k].cells {
				if !seen[c] {
					seen[c] = true
					bound -= int64(p.price[c])
				}
			}
		}
		bound += low
	}
	return ceil(bound)
}
