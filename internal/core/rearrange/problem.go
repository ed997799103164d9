package rearrange

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Nowhere is the start of an item that is left out.
const Nowhere = -1

// The bounds of a problem, so that nothing overflows.
const (
	MaxCost  = 1 << 20
	MaxItems = 1 << 14
	MaxCells = 1 << 24
	maxSteps = 1 << 40
)

// Start is a slot at which an item may begin, and what it costs to have it there.
type Start struct{ At, Cost int }

// Item is something that takes Length slots in a row of everybody in Who. An item
// that may be left out has a start at Nowhere.
type Item struct {
	Who    []int
	Length int
	Starts []Start
}

// Problem is what has to be arranged. What can't be moved is not in it: its slots
// are missing among the starts of the others.
type Problem struct {
	People, Slots int
	Items         []Item
}

// Effort bounds the work. The zero value works until the plan is proven.
type Effort struct {
	Seed  uint64
	Steps int   // about 20 ns each; 0 for no bound
	From  []int // where the search begins: an index into Starts for each item, or -1
}

// Plan is an answer.
type Plan struct {
	Chosen  []int // an index into Starts for each item; -1 where nothing was found
	Cost    int   // of the chosen starts
	Missing int   // items without any start
	Bound   int   // no plan with as few missing costs less
	Proven  bool  // nothing is better
	Steps   int   // the work done
}

// check refuses what makes no sense.
func (p *Problem) check(e *Effort) error {
	if p.People < 0 || p.Slots < 0 || len(p.Items) > MaxItems || p.People*p.Slots > MaxCells {
		return errors.New("rearrange: the problem is too large")
	}
	if e.From != nil && len(e.From) != len(p.Items) {
		return errors.New("rearrange: From has another length than Items")
	}
	for i, it := range p.Items {
		if it.Length < 1 || it.Length > max(p.Slots, 1) {
			return fmt.Errorf("rearrange: item %d has length %d", i, it.Length)
		}
		for k, who := range it.Who {
			if who < 0 || who >= p.People || slices.Contains(it.Who[:k], who) {
				return fmt.Errorf("rearrange: item %d has person %d", i, who)
			}
		}
		for _, s := range it.Starts {
			if s.At < Nowhere || s.At > p.Slots-it.Length && s.At != Nowhere || s.Cost < 0 || s.Cost > MaxCost {
				return fmt.Errorf("rearrange: item %d has start %+v", i, s)
			}
		}
	}
	return nil
}

// missing is what having no start costs: more than everything else together.
const missing = 1 << 34

// choice is a start with the cells it takes: person × slots + slot.
type choice struct {
	cost  int64
	at    int32
	index int32 // in Starts; -1 for having none
	cells []int32
}

// model is the problem as the search needs it.
type model struct {
	cells   int
	choices [][]choice // by item, cheapest first; the last is having none where that must not be
}

func compile(p *Problem) *model {
	m := &model{cells: p.People * p.Slots, choices: make([][]choice, len(p.Items))}
	for i, it := range p.Items {
		per := len(it.Who) * it.Length
		all := make([]choice, 0, len(it.Starts)+1)
		cells := make([]int32, 0, per*len(it.Starts))
		nowhere := false
		for k, s := range it.Starts {
			c := choice{cost: int64(s.Cost), at: int32(s.At), index: int32(k)}
			if s.At == Nowhere {
				nowhere = true
			} else {
				begin := len(cells)
				for _, who := range it.Who {
					for n := range it.Length {
						cells = append(cells, int32(who*p.Slots+s.At+n))
					}
				}
				c.cells = cells[begin:len(cells):len(cells)]
			}
			all = append(all, c)
		}
		if !nowhere {
			all = append(all, choice{cost: missing, at: Nowhere, index: -1})
		}
		slices.SortStableFunc(all, func(x, y choice) int { return cmp.Or(cmp.Compare(x.cost, y.cost), cmp.Compare(x.at, y.at)) })
		m.choices[i] = all
	}
	return m
}
