package free

import (
	"math/bits"
	"sort"
)

// costs of what speaks against a slot, for each person; each day later costs one.
// Few bits in each make the sum cheap.
const (
	costBusy     = 512 // who is required: of near misses only
	costBarred   = 512 // outside hours that count, likewise: worse than busy, when it is early or late too
	costMissing  = 32  // who is optional can't come
	costOutside  = 24  // outside hours that may be asked beyond
	costOdd      = 24
	costLunch    = 16
	costUnliked  = 16
	costTight    = 8
	costUneven   = 4 // not at the full or half hour
	planes       = 16
	perDayIfZero = 2
)

// sums are the costs of 64 starts, bit by bit: the p-th bit of each is in word p.
type sums [planes]uint64

// add adds a cost to the starts in v. What is too much stays the most there is.
func (s *sums) add(v uint64, cost uint) {
	if v == 0 {
		return
	}
	for b := uint(0); cost>>b != 0; b++ {
		if cost>>b&1 == 0 {
			continue
		}
		carry := v
		for p := b; carry != 0; p++ {
			if p == planes {
				for q := range s {
					s[q] |= carry
				}
				break
			}
			s[p], carry = s[p]^carry, s[p]&carry
		}
	}
}

func (s *sums) of(bit int) int {
	cost := 0
	for p, w := range s {
		cost |= int(w>>bit&1) << p
	}
	return cost
}

// column is a word of starts that are left to choose from, with their costs.
type column struct {
	word       int
	left, seen uint64
	sums       sums
}

// best picks the cheapest starts of a set, the earliest of equals. None overlaps
// another, and no day has more than its share as long as there are others.
func (s *search) best(of Set, want int, misses bool) []Slot {
	words := 0
	for _, v := range of {
		if v != 0 {
			words++
		}
	}
	columns := make([]column, 0, words)
	for w, v := range of {
		if v != 0 {
			columns = append(columns, column{word: w, left: v})
			s.weigh(&columns[len(columns)-1], misses)
		}
	}
	perDay := s.q.PerDay
	if perDay <= 0 {
		perDay = perDayIfZero
	}
	var slots []Slot
	onDay := make(map[int]int)
	reserve := append(Set(nil), of...) // everything that overlaps nothing chosen
	for len(slots) < want {
		i, cost, ok := cheapest(columns)
		if !ok {
			if perDay == 0 || !restock(columns, reserve) {
				break
			}
			perDay = 0 // what is left is of days that had their share
			continue
		}
		slots = append(slots, Slot{Span: Span{From: s.grid.At(i)}, Cost: cost, Notes: s.notes(i)})
		reserve.clear(i-s.n+1, i+s.n)
		take(columns, i-s.n+1, i+s.n)
		day := sort.SearchInts(s.cuts, i+1) - 1
		if onDay[day]++; onDay[day] == perDay {
			take(columns, s.cuts[day], s.cuts[day+1])
		}
	}
	return slots
}

// weigh adds up the costs of the starts in a column.
func (s *search) weigh(c *column, misses bool) {
	w, of := c.word, c.left
	add := func(set Set, cost uint) {
		if set != nil {
			c.sums.add(set[w]&of, cost)
		}
	}
	for i := range s.people {
		l := &s.people[i]
		switch {
		case l.optional:
			add(l.busy, costMissing)
		case misses:
			add(l.busy, costBusy)
		}
		switch {
		case l.beyond:
			add(l.out, costOutside)
		case l.optional:
			add(l.out, costMissing)
		case misses:
			add(l.out, costBarred)
		}
		add(l.odd, costOdd)
		add(l.lunch, costLunch)
		add(l.unliked, costUnliked)
		c.sums.add(l.tight[w]&of&^l.busy[w], costTight)
	}
	for b, set := range s.days {
		add(set, 1<<b)
	}
	c.sums.add(s.uneven&of, costUneven)
}

// cheapest finds the first of the starts that cost least: it goes through the bits
// of the cost from the highest, and keeps those without it as long as there are any.
func cheapest(columns []column) (i, cost int, ok bool) {
	any := uint64(0)
	for k := range columns {
		columns[k].seen = columns[k].left
		any |= columns[k].left
	}
	if any == 0 {
		return 0, 0, false
	}
	for p := planes - 1; p >= 0; p-- {
		any = 0
		for k := range columns {
			any |= columns[k].seen &^ columns[k].sums[p]
		}
		if any == 0 {
			continue
		}
		for k := range columns {
			columns[k].seen &^= columns[k].sums[p]
		}
	}
	for k := range columns {
		if c := &columns[k]; c.seen != 0 {
			bit := bits.TrailingZeros64(c.seen)
			return c.word<<6 + bit, c.sums.of(bit), true
		}
	}
	return 0, 0, false
}

// take takes i ≤ k < j out of what is left.
func take(columns []column, i, j int) {
	for k := range columns {
		c := &columns[k]
		first, last := max(i-c.word<<6, 0), min(j-c.word<<6, 64)
		if first < last {
			c.left &^= ^uint64(0) << first & (^uint64(0) >> (64 - last))
		}
	}
}

// restock lets a set be chosen from again.
func restock(columns []column, reserve Set) bool {
	any := uint64(0)
	for k := range columns {
		columns[k].left = reserve[columns[k].word]
		any |= columns[k].left
	}
	return any != 0
}

// notes says what speaks against a start.
func (s *search) notes(i int) []Note {
	var out []Note
	for who := range s.people {
		l := &s.people[who]
		for kind, set := range [...]Set{Busy: l.busy, Outside: l.out, Odd: l.odd, Lunch: l.lunch, Tight: l.tight, Unliked: l.unliked} {
			if set.Has(i) && (Kind(kind) != Tight || !l.busy.Has(i)) {
				out = append(out, Note{who, Kind(kind)})
			}
		}
	}
	return out
}
